package org.fakeai.launcher;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import org.fakeai.config.FakeAiConfig.Server;
import org.fakeai.kernel.Ticker;

/** Lets running replies end before the server does. */
final class Drain {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Ticker ticker;
  private final Server server;

  Drain(Ticker ticker, Server server) {
    this.ticker = ticker;
    this.server = server;
  }

  /** Returns when nothing runs after the time of grace, or when the configured time has passed. */
  void run() {
    if (!Lifecycle.isHere()) {
      return;
    }
    try {
      Lifecycle.drain();
      waitFor(server.drainGraceSeconds(), false);
      waitFor(server.drainTimeoutSeconds(), true);
      long left = Lifecycle.inFlight();
      if (left > 0) {
        System.err.println("fakeai: gave up waiting for " + left + " running replies");
      }
    } catch (JMException e) {
      System.err.println("fakeai: cannot drain the application: " + e);
    }
  }

  private void waitFor(double seconds, boolean untilIdle) throws JMException {
    long start = ticker.nanos();
    while (ticker.nanos() - start < seconds * NANOS_PER_SECOND
        && !(untilIdle && Lifecycle.inFlight() == 0)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
