package org.fakeai.bench.yardstick;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which of a stream's events carry a token each: those before are its head, those after its end.
 *
 * @param first index of the first of them
 * @param last index of the last of them
 */
public record TokenSpan(int first, int last) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static TokenSpan of(List<String> events) {
    int[] tokens = IntStream.range(0, events.size()).filter(i -> hasText(events.get(i))).toArray();
    if (tokens.length == 0) {
      throw new IllegalArgumentException("a stream without a token");
    }
    return new TokenSpan(tokens[0], tokens[tokens.length - 1]);
  }

  /** How many tokens. */
  public int count() {
    return last - first + 1;
  }

  private static boolean hasText(String event) {
    return !JSON.readTree(event).at("/choices/0/delta/content").asString("").isEmpty();
  }
}
