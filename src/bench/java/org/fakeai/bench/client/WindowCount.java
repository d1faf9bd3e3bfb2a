package org.fakeai.bench.client;

import java.util.Map;

/**
 * What one measured window showed.
 *
 * @param serverCpuNanos CPU time of the server process within the window
 * @param serverRssBytes memory of the server process at the window's end
 * @param clientCpuNanos CPU time of the load loop within the window
 * @param reconnects connections that the server had closed between two answers
 * @param faults failed, lost and short answers by kind, before, within and after the window
 */
public record WindowCount(
    double seconds,
    long responses,
    long events,
    long reads,
    long serverCpuNanos,
    long serverRssBytes,
    long clientCpuNanos,
    double p50Millis,
    double p99Millis,
    GapErrors gapErrors,
    int reconnects,
    Map<String, Integer> faults) {

  WindowCount with(int reconnectsInAll, Map<String, Integer> faultsInAll) {
    return new WindowCount(
        seconds,
        responses,
        events,
        reads,
        serverCpuNanos,
        serverRssBytes,
        clientCpuNanos,
        p50Millis,
        p99Millis,
        gapErrors,
        reconnectsInAll,
        faultsInAll);
  }

  public double responsesPerSecond() {
    return responses / seconds;
  }

  public double eventsPerSecond() {
    return events / seconds;
  }

  public double cpuMicrosPerResponse() {
    return serverCpuNanos / 1e3 / responses;
  }

  public double cpuMicrosPerEvent() {
    return serverCpuNanos / 1e3 / events;
  }

  public double eventsPerRead() {
    return (double) events / reads;
  }

  /** The share of one core that the client used: near 1, the client is the limit. */
  public double clientShare() {
    return clientCpuNanos / 1e9 / seconds;
  }
}
