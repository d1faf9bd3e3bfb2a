package org.fakeai.kernel;

import java.time.Instant;

/** The time of day, for timestamps that people and clients read. */
@FunctionalInterface
public interface WallClock {

  /** Milliseconds since 1970-01-01T00:00Z. */
  long epochMillis();

  /** Whole seconds since 1970-01-01T00:00Z, as OpenAI's {@code created} fields count. */
  default long epochSeconds() {
    return Math.floorDiv(epochMillis(), 1000L);
  }

  /** The same time as an {@link Instant}. */
  default Instant instant() {
    return Instant.ofEpochMilli(epochMillis());
  }

  /** The machine's own clock. */
  static WallClock system() {
    return System::currentTimeMillis;
  }
}
