package org.fakeai.kernel;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fakeai.kernel.TimerWheel.Entry;

/**
 * Steps that became due together. Any number of threads may run it: each step is taken by one of
 * them, so a thread stuck in a step holds up nothing but that step once another thread helps.
 */
final class StepBatch implements Runnable {

  private static final System.Logger LOG = System.getLogger(StepBatch.class.getName());

  private final Entry[] entries;
  private final Ticker ticker;
  private final Consumer<Entry> again;
  private final AtomicInteger cursor = new AtomicInteger();
  private int watchedCursor;
  private long watchedNanos;

  /**
   * @param again takes an entry whose step named its next deadline
   */
  StepBatch(Entry[] entries, Ticker ticker, Consumer<Entry> again) {
    this.entries = entries;
    this.ticker = ticker;
    this.again = again;
    this.watchedNanos = ticker.nanos();
  }

  @Override
  public void run() {
    int taken;
    while ((taken = cursor.getAndIncrement()) < entries.length) {
      run(entries[taken]);
    }
  }

  /** Every step has been taken by some thread. */
  boolean taken() {
    return cursor.get() >= entries.length;
  }

  /** No step was taken for {@code nanos}; asked by one thread only. */
  boolean stuckFor(long nanos, long nowNanos) {
    int position = cursor.get();
    if (position != watchedCursor) {
      watchedCursor = position;
      watchedNanos = nowNanos;
      return false;
    }
    if (nowNanos - watchedNanos < nanos) {
      return false;
    }
    watchedNanos = nowNanos;
    return true;
  }

  private void run(Entry entry) {
    long next;
    try {
      next = entry.step.run(ticker.nanos());
    } catch (Throwable failure) {
      LOG.log(Level.ERROR, "FAKE0101 a timed step failed and is dropped", failure);
      return;
    }
    if (next != Timer.Step.DONE) {
      entry.deadlineNanos = next;
      again.accept(entry);
    }
  }
}
