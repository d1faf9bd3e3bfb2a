package org.fakeai.bench.measure;

import java.util.List;
import java.util.Map;

/**
 * A contender's warm-up.
 *
 * @param lowRate the rate at low concurrency, before the windows
 * @param settled whether the windows had stopped rising when the warm-up ended
 */
public record Curve(
    String contender,
    double lowRate,
    List<Double> rates,
    boolean settled,
    Map<String, Integer> faults) {

  /** Copies the collections in. */
  public Curve {
    rates = List.copyOf(rates);
    faults = Map.copyOf(faults);
  }
}
