package org.fakeai.bench.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Loads one server with one workload. */
public final class LoadClient {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final InetSocketAddress address;
  private final Workload workload;
  private final Supplier<ServerUse> server;

  /**
   * @param server reads what the server process has used so far
   */
  public LoadClient(InetSocketAddress address, Workload workload, Supplier<ServerUse> server) {
    this.address = address;
    this.workload = workload;
    this.server = server;
  }

  /** Keeps that many requests under way, counts, and waits for the last answers. */
  public WindowCount run(int connections, WindowTiming timing) throws IOException {
    return series(connections, timing, 1).getFirst();
  }

  /** The same with several windows that follow each other; the last one carries all faults. */
  public List<WindowCount> series(int connections, WindowTiming timing, int windows)
      throws IOException {
    Tally tally = new Tally();
    List<WindowCount> counts = new ArrayList<>();
    try (LoadLoop loop = new LoadLoop(address, workload, tally)) {
      loop.open(connections, timing.spread());
      loop.runFor(timing.ramp());
      for (int i = 0; i < windows; i++) {
        counts.add(window(loop, tally, timing.window()));
      }
      loop.drain(timing.drain());
    }
    counts.add(counts.removeLast().with(tally.reconnects(), tally.faults()));
    return counts;
  }

  private WindowCount window(LoadLoop loop, Tally tally, Duration length) throws IOException {
    tally.beginWindow();
    ServerUse before = server.get();
    long clientBefore = THREADS.getCurrentThreadCpuTime();
    long begin = System.nanoTime();

    loop.runFor(length);

    double seconds = (System.nanoTime() - begin) / 1e9;
    long clientCpu = THREADS.getCurrentThreadCpuTime() - clientBefore;
    ServerUse after = server.get();
    return new WindowCount(
        seconds,
        tally.responses,
        tally.events,
        tally.reads,
        after.cpuNanos() - before.cpuNanos(),
        after.rssBytes(),
        clientCpu,
        tally.latencyNanos.getValueAtPercentile(50) / 1e6,
        tally.latencyNanos.getValueAtPercentile(99) / 1e6,
        GapErrors.of(tally.gapErrorNanos),
        0,
        Map.of());
  }
}
