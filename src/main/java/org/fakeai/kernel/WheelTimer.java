package org.fakeai.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.fakeai.kernel.TimerWheel.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A timer for tens of thousands of steps: one ticker thread sorts them by deadline and hands those
 * that are due to virtual threads in batches, so that one wake-up serves many.
 *
 * <p>The ticker sleeps until the very next deadline, but wakes at most every half millisecond: that
 * is how late a step may be on a busy timer, and on an idle one it is only the machine's own
 * wake-up time. Deadlines are absolute, so lateness does not add up.
 */
public final class WheelTimer implements Timer, AutoCloseable {

  private static final int BATCH = 64;
  private static final long WAKE_GAP_NANOS = 500_000;
  private static final long IDLE_SECONDS = 5;
  private static final long STUCK_NANOS = 5 * TimerWheel.SLOT_NANOS;

  private final Ticker ticker;
  private final AtomicReference<@Nullable Entry> arrivals = new AtomicReference<>();
  private final List<StepBatch> running = new ArrayList<>();
  private final List<Entry> due = new ArrayList<>();
  private final ExecutorService runners = runners();
  private final Thread thread;
  private volatile long wakeNanos;
  private volatile boolean asleep;
  private volatile boolean closed;

  /**
   * @param ticker what deadlines refer to; must run at the pace of the machine's own clock
   */
  public WheelTimer(Ticker ticker) {
    this.ticker = ticker;
    this.thread = Thread.ofPlatform().daemon().name("fakeai-timer").unstarted(this::tick);
    thread.start();
  }

  @Override
  public void at(long deadlineNanos, Step step) {
    Entry entry = new Entry(step, deadlineNanos);
    if (deadlineNanos <= ticker.nanos()) {
      runners.execute(new StepBatch(new Entry[] {entry}, ticker, this::add));
    } else {
      add(entry);
    }
  }

  /** Drops what is scheduled; running steps end by themselves. */
  @Override
  public void close() {
    closed = true;
    runners.shutdown();
    LockSupport.unpark(thread);
  }

  private void add(Entry entry) {
    long deadline = entry.deadlineNanos;
    Entry head;
    do {
      head = arrivals.get();
      entry.next = head;
    } while (!arrivals.compareAndSet(head, entry));
    if (asleep && deadline < wakeNanos) {
      LockSupport.unpark(thread);
    }
  }

  private void tick() {
    TimerWheel wheel = new TimerWheel(ticker.nanos());
    while (!closed) {
      long now = ticker.nanos();
      takeArrivals(wheel);
      wheel.drain(now, due::add);
      dispatch();
      help(now);
      sleep(wheel, now);
    }
  }

  private void takeArrivals(TimerWheel wheel) {
    Entry entry = arrivals.getAndSet(null);
    while (entry != null) {
      Entry following = entry.next;
      wheel.add(entry);
      entry = following;
    }
  }

  private void dispatch() {
    for (int from = 0; from < due.size(); from += BATCH) {
      List<Entry> part = due.subList(from, Math.min(due.size(), from + BATCH));
      StepBatch batch = new StepBatch(part.toArray(Entry[]::new), ticker, this::add);
      if (part.size() > 1) {
        running.add(batch);
      }
      runners.execute(batch);
    }
    due.clear();
  }

  private void help(long now) {
    running.removeIf(StepBatch::taken);
    for (StepBatch batch : running) {
      if (batch.stuckFor(STUCK_NANOS, now)) {
        runners.execute(batch);
      }
    }
  }

  private void sleep(TimerWheel wheel, long woken) {
    long earliest = woken + WAKE_GAP_NANOS;
    long wake = wheel.size() == 0 ? Long.MAX_VALUE : Math.max(earliest, wheel.nextNanos(earliest));
    if (!running.isEmpty()) {
      wake = Math.min(wake, woken + STUCK_NANOS);
    }
    wakeNanos = wake;
    asleep = true;
    // Checked after the flag is up: whoever adds later sees the flag and unparks.
    if (arrivals.get() == null && !closed) {
      LockSupport.parkNanos(wake - ticker.nanos());
    }
    asleep = false;
    long now;
    while ((now = ticker.nanos()) < earliest && !closed) {
      LockSupport.parkNanos(earliest - now);
    }
  }

  /** Threads that are used again keep what the runtime's layers keep for each thread. */
  private static ExecutorService runners() {
    ThreadFactory virtual =
        Thread.ofVirtual().name("fakeai-step").inheritInheritableThreadLocals(false).factory();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        runner -> {
          Thread thread = virtual.newThread(runner);
          thread.setContextClassLoader(loader);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
