package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.Spread;

/**
 * Full load from cold.
 *
 * @param readySeconds from the start of the process until it was ready
 * @param begunAfterSeconds from ready to the first request of the load
 * @param rates whole answers a second, second by second
 * @param settled the curve after that, from which the steady rate is taken
 * @param loadFaults what went wrong under the load from cold
 */
public record ColdReport(
    String runtime,
    int connections,
    double readySeconds,
    double begunAfterSeconds,
    List<Double> rates,
    Curve settled,
    Map<String, Integer> loadFaults)
    implements PartReport {

  private static final int LAST = 3;
  private static final double SHARE = 0.8;

  /** Copies the collections in. */
  public ColdReport {
    rates = List.copyOf(rates);
    loadFaults = Map.copyOf(loadFaults);
  }

  /** The median of the last windows. */
  public double steadyRate() {
    List<Double> all = settled.rates();
    return Spread.of(all.subList(Math.max(0, all.size() - LAST), all.size())).median();
  }

  /** Seconds from ready to the end of the first that had 80 % of the steady rate, if one had. */
  public OptionalDouble secondsToShare() {
    for (int i = 0; i < rates.size(); i++) {
      if (rates.get(i) >= SHARE * steadyRate()) {
        return OptionalDouble.of(begunAfterSeconds + i + 1);
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(List.of(loadFaults, settled.faults()));
  }
}
