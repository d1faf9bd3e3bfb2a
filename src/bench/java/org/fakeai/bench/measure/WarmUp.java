package org.fakeai.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;

/**
 * Warms a contender: first at low concurrency, so that the compiler threads are not starved, then
 * at load until the windows stop rising.
 */
public record WarmUp(Duration low, Duration window, int maxWindows) {
  private static final int LOW_CONNECTIONS = 2;
  private static final int LOOK_BACK = 3;
  private static final double RISE = 1.03;

  /** Runs it and returns the curve. */
  public Curve run(Contender contender) throws IOException {
    List<WindowCount> windows = new ArrayList<>();
    windows.add(contender.run(LOW_CONNECTIONS, WindowTiming.of(low)));
    List<Double> rates = new ArrayList<>();
    while (rates.size() < maxWindows && !settled(rates)) {
      WindowCount count = contender.run(WindowTiming.of(window));
      windows.add(count);
      rates.add(contender.rate(count));
    }
    return new Curve(
        contender.name(),
        contender.rate(windows.getFirst()),
        rates,
        settled(rates),
        Faults.of(windows));
  }

  /** Whether none of the last windows rose above the best one before them. */
  static boolean settled(List<Double> rates) {
    int split = rates.size() - LOOK_BACK;
    return split > 0
        && best(rates.subList(split, rates.size())) < RISE * best(rates.subList(0, split));
  }

  private static double best(List<Double> rates) {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
