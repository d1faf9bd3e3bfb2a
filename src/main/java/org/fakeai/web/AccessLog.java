package org.fakeai.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.kernel.Pause;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.kernel.WallClock;
import org.fakeai.wire.CallContext;

/**
 * One line for each call on the process's standard output, written by a thread of its own, many at
 * a time, so that no call waits for it. Holds no prompt and no key. When the reader of the output
 * is too slow, lines are dropped and their number is said.
 */
@Shared
public final class AccessLog {

  private static final int WAITING_LINES = 65_536;
  private static final long BETWEEN_WRITES_NANOS = 20_000_000;

  private final Queue<AccessLine> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger length = new AtomicInteger();
  private final LongAdder dropped = new LongAdder();
  private final WallClock clock;
  private final Ticker ticker;
  private final Thread writer;
  private final AtomicBoolean started = new AtomicBoolean();

  @Inject
  AccessLog(WallClock clock, Ticker ticker) {
    this.clock = clock;
    this.ticker = ticker;
    this.writer = Thread.ofPlatform().daemon().name("fakeai-access-log").unstarted(this::run);
  }

  /** Queues a call's line. */
  void write(CallContext call, String path, int status, long nanos) {
    if (!call.config().server().accessLog()) {
      return;
    }
    if (!started.get() && started.compareAndSet(false, true)) {
      writer.start();
    }
    if (length.get() >= WAITING_LINES) {
      dropped.increment();
      return;
    }
    length.incrementAndGet();
    waiting.add(
        new AccessLine(
            clock.epochMillis(),
            call.method(),
            path,
            status,
            nanos,
            call.requestId(),
            call.model()));
  }

  private void run() {
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      AccessText text = new AccessText();
      while (!Thread.currentThread().isInterrupted()) {
        Pause.until(ticker.nanos() + BETWEEN_WRITES_NANOS, ticker);
        drain(text);
        if (!text.isEmpty()) {
          out.write(text.take().getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException closed) {
      waiting.clear();
    }
  }

  private void drain(AccessText text) {
    for (AccessLine line = waiting.poll(); line != null; line = waiting.poll()) {
      length.decrementAndGet();
      text.add(line);
    }
    long lost = dropped.sumThenReset();
    if (lost > 0) {
      text.lost(lost);
    }
  }

  @PreDestroy
  void stop() {
    writer.interrupt();
  }
}
