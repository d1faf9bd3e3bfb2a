package org.fakeai.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.fakeai.kernel.Ticker;

/** Waits until a server says that it is ready. */
final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Ticker ticker;

  Readiness(Ticker ticker) {
    this.ticker = ticker;
  }

  /** True when it is ready, false when the limit has passed. */
  boolean await(Endpoint endpoint, Duration limit) {
    long start = ticker.nanos();
    while (!isReady(endpoint)) {
      if (ticker.nanos() - start > limit.toNanos()) {
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
