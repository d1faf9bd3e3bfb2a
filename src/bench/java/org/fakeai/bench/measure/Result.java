package org.fakeai.bench.measure;

import java.util.Map;

/**
 * What a contender reached over all rounds.
 *
 * @param rate whole answers or streamed events a second
 * @param timesYardstick its rate through the yardstick's in the same round
 * @param cpuMicros server CPU for one whole answer or event
 * @param clientShare the share of a core that the client used
 */
public record Result(
    String contender,
    Spread rate,
    Spread timesYardstick,
    Spread cpuMicros,
    double p50Millis,
    double p99Millis,
    double eventsPerRead,
    double clientShare,
    long answers,
    int reconnects,
    Map<String, Integer> faults) {

  /** Copies the faults in. */
  public Result {
    faults = Map.copyOf(faults);
  }
}
