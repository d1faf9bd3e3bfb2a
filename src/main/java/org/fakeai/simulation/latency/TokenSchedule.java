package org.fakeai.simulation.latency;

/**
 * When the tokens of one choice leave, as offsets from the request's acceptance. Never decreasing.
 */
public final class TokenSchedule {

  private static final long[] SAME_FOR_ALL = {};

  private final long startNanos;
  private final long[] offsetNanos;
  private final int size;

  /**
   * @param startNanos when the first token would leave if there is none
   * @param offsetNanos one offset for each token; the array is taken over
   */
  public TokenSchedule(long startNanos, long[] offsetNanos) {
    this(startNanos, offsetNanos, offsetNanos.length);
  }

  private TokenSchedule(long startNanos, long[] offsetNanos, int size) {
    this.startNanos = startNanos;
    this.offsetNanos = offsetNanos;
    this.size = size;
  }

  /** All {@code size} tokens leave together. */
  public static TokenSchedule atOnce(long startNanos, int size) {
    return new TokenSchedule(startNanos, SAME_FOR_ALL, size);
  }

  /**
   * The schedule of more tokens than this has steps: from a place on, several leave with one step.
   *
   * @param from the first of those tokens
   * @param tokens how many they are
   * @param bunch how many of them leave together
   * @param all how many tokens there are in all; the rest take a step each
   */
  public TokenSchedule bunched(int from, int tokens, int bunch, int all) {
    if (offsetNanos.length == 0) {
      return atOnce(startNanos, all);
    }
    long[] offsets = new long[all];
    int saved = tokens - (tokens + bunch - 1) / bunch;
    for (int i = 0; i < all; i++) {
      int step = i - saved;
      if (i < from) {
        step = i;
      } else if (i < from + tokens) {
        step = from + (i - from) / bunch;
      }
      offsets[i] = offsetNanos[step];
    }
    return new TokenSchedule(startNanos, offsets);
  }

  /** When token {@code index} (from 0) leaves. */
  public long offsetNanos(int index) {
    return offsetNanos.length == 0 ? startNanos : offsetNanos[index];
  }

  /** How many tokens. */
  public int size() {
    return size;
  }

  /** When the first token leaves, or would if there is none. */
  public long ttftNanos() {
    return startNanos;
  }

  /** When the choice is complete: its last token's offset. */
  public long endNanos() {
    return size == 0 ? startNanos : offsetNanos(size - 1);
  }
}
