package org.fakeai.bench.client;

import java.time.Duration;

/**
 * How long a window runs before it counts, and how long it counts.
 *
 * @param spread over which the first requests are spread evenly, so that paced streams do not all
 *     tick in the same millisecond
 * @param ramp further time before the window
 * @param drain how long the last answers may take
 */
public record WindowTiming(Duration spread, Duration ramp, Duration window, Duration drain) {
  private static final Duration LONGEST_RAMP = Duration.ofMillis(300);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** A window of the given length after a ramp of a tenth of it. */
  public static WindowTiming of(Duration window) {
    Duration tenth = window.dividedBy(10);
    Duration ramp = tenth.compareTo(LONGEST_RAMP) < 0 ? tenth : LONGEST_RAMP;
    return new WindowTiming(Duration.ZERO, ramp, window, DRAIN);
  }

  /** A window that counts from the first request on. */
  public static WindowTiming fromTheFirst(Duration window) {
    return new WindowTiming(Duration.ZERO, Duration.ZERO, window, DRAIN);
  }
}
