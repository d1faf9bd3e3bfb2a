package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what happens soon, by asking again until a deadline. */
final class Eventually {

  private static final Duration AGAIN = Duration.ofMillis(20);

  private Eventually() {}

  static void within(Duration limit, String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean held = holds.getAsBoolean();
    while (!held && System.nanoTime() < deadline) {
      LockSupport.parkNanos(AGAIN.toNanos());
      held = holds.getAsBoolean();
    }
    assertThat(held).as("%s within %s", what, limit).isTrue();
  }
}
