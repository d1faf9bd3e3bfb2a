package org.fakeai.simulation.latency;

/**
 * When the tokens of one choice leave, as offsets from the request's acceptance. Never decreasing.
 */
public final class TokenSchedule {

  private final long[] offsetNanos;
  private final long startNanos;

  /**
   * @param startNanos when the first token would leave if there is none
   * @param offsetNanos one offset for each token; the array is taken over
   */
  public TokenSchedule(long startNanos, long[] offsetNanos) {
    this.startNanos = startNanos;
    this.offsetNanos = offsetNanos;
  }

  /** When token {@code index} (from 0) leaves. */
  public long offsetNanos(int index) {
    return offsetNanos[index];
  }

  /** How many tokens. */
  public int size() {
    return offsetNanos.length;
  }

  /** When the choice is complete: its last token's offset. */
  public long endNanos() {
    return offsetNanos.length == 0 ? startNanos : offsetNanos[offsetNanos.length - 1];
  }
}
