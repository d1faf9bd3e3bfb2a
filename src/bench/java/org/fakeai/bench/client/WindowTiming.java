package org.fakeai.bench.client;

import java.time.Duration;

/** How long a window runs before it counts, and how long it counts. */
public record WindowTiming(Duration ramp, Duration window) {
  private static final Duration LONGEST_RAMP = Duration.ofMillis(300);

  /** A window of the given length after a ramp of a tenth of it. */
  public static WindowTiming of(Duration window) {
    Duration tenth = window.dividedBy(10);
    return new WindowTiming(tenth.compareTo(LONGEST_RAMP) < 0 ? tenth : LONGEST_RAMP, window);
  }
}
