package org.fakeai.simulation.text;

import java.util.List;
import java.util.OptionalInt;
import org.fakeai.catalog.Encoding;

/**
 * What a reply has to be like.
 *
 * @param encoding how its text becomes tokens
 * @param lastUserText what the user said last; empty if nothing
 * @param maxTokens the caller's maximum
 * @param modelMaximum the model's maximum
 * @param minTokens fewest tokens; the maximum is stronger
 * @param ignoreEos do not end before the maximum
 * @param stop sequences before which the text ends
 */
public record ReplyOrder(
    Encoding encoding,
    String lastUserText,
    OptionalInt maxTokens,
    int modelMaximum,
    int minTokens,
    boolean ignoreEos,
    List<String> stop) {

  /** Tokens of a reply that does not end by itself while its caller names no maximum. */
  static final int ENDLESS_MAXIMUM = 4096;

  public ReplyOrder {
    stop = List.copyOf(stop);
  }

  /** The same order for the rest of a reply of which {@code used} tokens are said. */
  public ReplyOrder after(int used) {
    return new ReplyOrder(
        encoding,
        lastUserText,
        OptionalInt.of(Math.max(0, maximum() - used)),
        modelMaximum,
        0,
        false,
        List.of());
  }

  /** Most tokens the reply may have. */
  int maximum() {
    if (maxTokens.isPresent()) {
      return Math.min(maxTokens.getAsInt(), modelMaximum);
    }
    return ignoreEos ? Math.min(ENDLESS_MAXIMUM, modelMaximum) : modelMaximum;
  }

  /** Fewest tokens the reply must have. */
  int minimum() {
    return ignoreEos ? maximum() : Math.min(minTokens, maximum());
  }
}
