package org.fakeai.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fakeai.kernel.Ticker;

/**
 * Tells a person on standard error what takes longer than a second; logs and pipes never get it.
 * Each line wipes the last and leaves the cursor at its beginning, so that whatever is printed next
 * begins there too.
 */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final String WIPE = "\r\033[K";

  private final PrintStream err;
  private final Ticker ticker;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private Supplier<String> doing = () -> "";
  private long start;
  private boolean shown;

  Progress(PrintStream err, Ticker ticker) {
    this.err = err;
    this.ticker = ticker;
  }

  /** For this process's own standard error, if it is a terminal. */
  static Progress begin() {
    // Past System.err, which the runtimes replace.
    var progress =
        new Progress(new PrintStream(new FileOutputStream(FileDescriptor.err)), Ticker.system());
    if (Terminal.isErr()) {
      progress.clock.scheduleWithFixedDelay(
          progress::draw, PAUSE_NANOS, PAUSE_NANOS, TimeUnit.NANOSECONDS);
    }
    return progress;
  }

  /** What is being done from here on, asked for whenever it is shown. */
  synchronized void now(Supplier<String> work) {
    wipe();
    doing = work;
    start = ticker.nanos();
  }

  /** Shows what is being done if it has lasted long enough. */
  synchronized void draw() {
    long nanos = ticker.nanos() - start;
    if (nanos >= PATIENCE_NANOS) {
      shown = true;
      err.print(WIPE + doing.get() + " ... " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s\r");
      err.flush();
    }
  }

  private void wipe() {
    if (shown) {
      shown = false;
      err.print(WIPE);
      err.flush();
    }
  }

  /** Leaves nothing on the screen. */
  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      wipe();
    }
  }
}
