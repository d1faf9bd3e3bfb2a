package org.fakeai.kernel;

import java.util.concurrent.locks.LockSupport;

/** Waiting on a thread of one's own; everything that many do at once belongs on a {@link Timer}. */
public final class Pause {

  private Pause() {}

  /**
   * Returns once {@code ticker} has reached {@code deadlineNanos}, or when the thread is
   * interrupted.
   */
  public static void until(long deadlineNanos, Ticker ticker) {
    for (long left = deadlineNanos - ticker.nanos();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = deadlineNanos - ticker.nanos()) {
      LockSupport.parkNanos(left);
    }
  }
}
