package org.fakeai.simulation.engine;

import org.fakeai.kernel.Seeds;

/**
 * The root of a request's chance: the server's seed, the request's own, the model and the
 * conversation. How long a reply may be, where it stops, how it is delivered and how many choices
 * there are do not count: a shorter reply is the beginning of a longer one, and the first of three
 * choices is the reply that a request for one gets.
 */
final class RequestSeeds {

  private RequestSeeds() {}

  static Seeds of(Seeds server, GenerationRequest request) {
    return of(server, request.seed().orElse(0), request);
  }

  /** As if the request had no seed of its own. */
  static Seeds unseeded(Seeds server, GenerationRequest request) {
    return of(server, 0, request);
  }

  private static Seeds of(Seeds server, long seed, GenerationRequest request) {
    Seeds seeds = server.derive(seed).derive(request.model().id());
    for (PromptMessage message : request.prompt()) {
      seeds = seeds.derive(message.role().name()).derive(message.text());
      if (!message.name().isEmpty()) {
        seeds = seeds.derive(message.name());
      }
    }
    return seeds.derive(request.promptExtraTokens() + request.media().total());
  }
}
