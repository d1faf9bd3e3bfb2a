package org.fakeai.simulation.engine;

import java.util.OptionalInt;
import org.fakeai.kernel.Seeds;

/**
 * The root of a request's chance: the server's seed and everything in the request that shapes the
 * reply. How it is delivered and how many choices there are do not count, so the first of three
 * choices is the reply that a request for one gets.
 */
final class RequestSeeds {

  private RequestSeeds() {}

  static Seeds of(Seeds server, GenerationRequest request) {
    Seeds seeds =
        server
            .derive(request.seed().orElse(0))
            .derive(request.model().id())
            .derive(lengths(request.maxTokens(), request.minTokens(), request.ignoreEos()));
    for (String sequence : request.stop()) {
      seeds = seeds.derive(sequence);
    }
    for (PromptMessage message : request.prompt()) {
      seeds = seeds.derive(message.role().ordinal()).derive(message.text());
      if (!message.name().isEmpty()) {
        seeds = seeds.derive(message.name());
      }
    }
    return seeds.derive(request.promptExtraTokens());
  }

  private static long lengths(OptionalInt maxTokens, int minTokens, boolean ignoreEos) {
    return ((long) maxTokens.orElse(-1) << 32) ^ ((long) minTokens << 1) ^ (ignoreEos ? 1 : 0);
  }
}
