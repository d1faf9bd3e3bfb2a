package org.fakeai.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fakeai.kernel.Ticker;

/** Waits until a server says that it is ready. */
final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Ticker ticker;

  Readiness(Ticker ticker) {
    this.ticker = ticker;
  }

  /** True when it is ready, false when the limit passed or giving up was asked for. */
  boolean await(Endpoint endpoint, Duration limit, BooleanSupplier giveUp) {
    long start = ticker.nanos();
    while (!isReady(endpoint)) {
      if (giveUp.getAsBoolean() || ticker.nanos() - start > limit.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  private static boolean isReady(Endpoint endpoint) {
    try {
      return Page.get(endpoint.uri("/health/ready"), PATIENCE).isFine();
    } catch (IOException notYet) {
      return false;
    }
  }
}
