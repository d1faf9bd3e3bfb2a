package org.fakeai.bench.client;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the loop has counted: rates in the window, faults from first connection to last answer. */
final class Tally {
  private static final int MAX_FAULTS = 1_000;

  final Histogram latencyNanos = new Histogram(2);
  final Histogram gapErrorNanos = new Histogram(2);
  long responses;
  long events;
  long reads;
  private final Map<String, Integer> faults = new TreeMap<>();
  private int faultCount;
  private int reconnects;

  void beginWindow() {
    responses = 0;
    events = 0;
    reads = 0;
    latencyNanos.reset();
    gapErrorNanos.reset();
  }

  void fault(String kind) {
    faults.merge(kind, 1, Integer::sum);
    faultCount++;
  }

  void reconnected() {
    reconnects++;
  }

  /** Whether so much has failed that going on tells nothing. */
  boolean isHopeless() {
    return faultCount >= MAX_FAULTS;
  }

  Map<String, Integer> faults() {
    return Map.copyOf(faults);
  }

  int reconnects() {
    return reconnects;
  }
}
