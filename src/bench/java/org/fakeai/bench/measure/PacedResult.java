package org.fakeai.bench.measure;

import java.util.Map;

/**
 * How a contender held paced streams.
 *
 * @param itlMillis the gap that the streams ought to keep
 * @param aligned whether all streams began at once instead of spread over their length
 * @param paceKept gaps that came through gaps that were due; below 1 the streams fell behind
 * @param p50 gap error, ms, like {@code p99} and {@code p999}
 * @param p99TimesYardstick its p99 through the yardstick's in the same round
 * @param rssBytes memory at the end of the last window
 */
public record PacedResult(
    String contender,
    double itlMillis,
    int streams,
    boolean aligned,
    double seconds,
    double eventsPerSecond,
    double paceKept,
    Spread p50,
    Spread p99,
    Spread p999,
    double maxMillis,
    Spread p99TimesYardstick,
    double cpuMicros,
    double clientShare,
    long rssBytes,
    long answers,
    int reconnects,
    Map<String, Integer> faults) {

  /** Copies the faults in. */
  public PacedResult {
    faults = Map.copyOf(faults);
  }
}
