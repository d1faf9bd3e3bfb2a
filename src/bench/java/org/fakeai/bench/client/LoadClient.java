package org.fakeai.bench.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Loads one server with one workload for one window. */
public final class LoadClient {
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final InetSocketAddress address;
  private final Workload workload;
  private final LongSupplier serverCpuNanos;

  /**
   * @param serverCpuNanos reads the CPU time that the server process has used so far
   */
  public LoadClient(InetSocketAddress address, Workload workload, LongSupplier serverCpuNanos) {
    this.address = address;
    this.workload = workload;
    this.serverCpuNanos = serverCpuNanos;
  }

  /** Keeps that many requests under way, counts, and waits for the last answers. */
  public WindowCount run(int connections, WindowTiming timing) throws IOException {
    Tally tally = new Tally();
    try (LoadLoop loop = new LoadLoop(address, workload, tally)) {
      loop.open(connections);
      loop.runFor(timing.ramp());
      tally.beginWindow();
      long serverBefore = serverCpuNanos.getAsLong();
      long clientBefore = THREADS.getCurrentThreadCpuTime();
      long begin = System.nanoTime();

      loop.runFor(timing.window());

      double seconds = (System.nanoTime() - begin) / 1e9;
      long clientCpu = THREADS.getCurrentThreadCpuTime() - clientBefore;
      long serverCpu = serverCpuNanos.getAsLong() - serverBefore;
      WindowCount rates = count(tally, seconds, serverCpu, clientCpu);
      loop.drain(DRAIN);
      return withFaults(rates, tally);
    }
  }

  private static WindowCount count(Tally tally, double seconds, long serverCpu, long clientCpu) {
    return new WindowCount(
        seconds,
        tally.responses,
        tally.events,
        tally.reads,
        serverCpu,
        clientCpu,
        tally.latencyNanos.getValueAtPercentile(50) / 1e6,
        tally.latencyNanos.getValueAtPercentile(99) / 1e6,
        tally.reconnects(),
        tally.faults());
  }

  private static WindowCount withFaults(WindowCount rates, Tally tally) {
    return new WindowCount(
        rates.seconds(),
        rates.responses(),
        rates.events(),
        rates.reads(),
        rates.serverCpuNanos(),
        rates.clientCpuNanos(),
        rates.p50Millis(),
        rates.p99Millis(),
        tally.reconnects(),
        tally.faults());
  }
}
