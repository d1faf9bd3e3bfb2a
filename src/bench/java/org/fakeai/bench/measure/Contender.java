package org.fakeai.bench.measure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import org.fakeai.bench.client.LoadClient;
import org.fakeai.bench.client.ServerUse;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;
import org.fakeai.bench.client.Workload;

/**
 * A server under a workload.
 *
 * @param use reads what the server has used so far
 */
public record Contender(
    String name, InetSocketAddress address, Workload workload, int load, Supplier<ServerUse> use) {

  /** One window at the contender's load. */
  public WindowCount run(WindowTiming timing) throws IOException {
    return run(load, timing);
  }

  /** Windows that follow each other at the contender's load; the last one carries all faults. */
  public List<WindowCount> series(WindowTiming timing, int windows) throws IOException {
    return new LoadClient(address, workload, use).series(load, timing, windows);
  }

  WindowCount run(int connections, WindowTiming timing) throws IOException {
    return new LoadClient(address, workload, use).run(connections, timing);
  }

  /** What a window's rate counts: events of a stream, else whole answers. */
  public double rate(WindowCount window) {
    return streams() ? window.eventsPerSecond() : window.responsesPerSecond();
  }

  /** Server CPU for one event or one whole answer. */
  public double cpuMicros(WindowCount window) {
    return streams() ? window.cpuMicrosPerEvent() : window.cpuMicrosPerResponse();
  }

  private boolean streams() {
    return switch (workload.expected()) {
      case Workload.Expectation.WholeBody whole -> false;
      case Workload.Expectation.AnyBody whole -> false;
      case Workload.Expectation.AnyStream stream -> true;
      case Workload.Expectation.EventStream stream -> true;
      case Workload.Expectation.PacedStream stream -> true;
    };
  }
}
