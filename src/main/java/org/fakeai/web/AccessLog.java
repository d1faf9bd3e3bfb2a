package org.fakeai.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.wire.CallContext;

/**
 * One line for each call on the process's standard output, written by a thread of its own so that
 * no call waits for it. Holds no prompt and no key. When the reader of the output is too slow,
 * lines are dropped and their number is said.
 */
@Shared
public final class AccessLog {

  private static final int WAITING_LINES = 8192;

  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_LINES);
  private final LongAdder dropped = new LongAdder();
  private final boolean enabled;
  private final WallClock clock;
  private final Thread writer;

  @Inject
  AccessLog(FakeAiConfig config, WallClock clock) {
    this.enabled = config.server().accessLog();
    this.clock = clock;
    this.writer = Thread.ofPlatform().daemon().name("fakeai-access-log").unstarted(this::run);
    if (enabled) {
      writer.start();
    }
  }

  /** Queues a call's line. */
  void write(CallContext call, String path, int status, long nanos) {
    if (!enabled) {
      return;
    }
    StringBuilder line = new StringBuilder(160);
    line.append(clock.instant()).append(' ').append(call.method()).append(' ');
    printable(path, line);
    line.append(' ')
        .append(status)
        .append(' ')
        .append(Math.round(nanos / 1e4) / 100.0)
        .append("ms ");
    line.append(call.requestId());
    if (!call.model().isEmpty()) {
      line.append(" model=");
      printable(call.model(), line);
    }
    if (!waiting.offer(line.append('\n').toString())) {
      dropped.increment();
    }
  }

  private static void printable(String text, StringBuilder line) {
    for (int i = 0; i < Math.min(text.length(), 256); i++) {
      char c = text.charAt(i);
      line.append(c > ' ' && c < 127 ? c : '?');
    }
  }

  private void run() {
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      StringBuilder batch = new StringBuilder();
      while (!Thread.currentThread().isInterrupted()) {
        batch.setLength(0);
        batch.append(waiting.take());
        for (String line = waiting.poll(); line != null; line = next(batch)) {
          batch.append(line);
        }
        long lost = dropped.sumThenReset();
        if (lost > 0) {
          batch.append("FAKE0101 access log: ").append(lost).append(" lines dropped\n");
        }
        out.write(batch.toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException closed) {
      waiting.clear();
    }
  }

  private @org.jspecify.annotations.Nullable String next(StringBuilder batch) {
    return batch.length() < 65_536 ? waiting.poll() : null;
  }

  @PreDestroy
  void stop() {
    writer.interrupt();
  }
}
