package org.fakeai.bench.yardstick;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One whole answer and one streamed answer of the server under test.
 *
 * @param events the data of each event, the end mark not among them
 */
public record Recording(
    Map<String, String> wholeHeaders,
    String wholeBody,
    Map<String, String> streamHeaders,
    List<String> events) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the collections in. */
  public Recording {
    wholeHeaders = Map.copyOf(wholeHeaders);
    streamHeaders = Map.copyOf(streamHeaders);
    events = List.copyOf(events);
  }

  /** The completion tokens that the whole answer tells of, or -1. */
  public int wholeTokens() {
    return JSON.readTree(wholeBody).at("/usage/completion_tokens").asInt(-1);
  }

  /** Where its stream's tokens are. */
  public TokenSpan tokens() {
    return TokenSpan.of(events);
  }

  /** The same with a stream of this many tokens: the recorded ones, over and over. */
  public Recording withTokens(int count) {
    TokenSpan tokens = tokens();
    List<String> longer = new ArrayList<>(events.subList(0, tokens.first()));
    for (int i = 0; i < count; i++) {
      longer.add(events.get(tokens.first() + i % tokens.count()));
    }
    longer.addAll(events.subList(tokens.last() + 1, events.size()));
    return new Recording(wholeHeaders, wholeBody, streamHeaders, longer);
  }

  /** Writes the recording for a yardstick process to read. */
  public void save(Path file) {
    JSON.writeValue(file.toFile(), this);
  }

  static Recording load(Path file) {
    return JSON.readValue(file.toFile(), Recording.class);
  }
}
