package org.fakeai.bench.measure;

import java.util.Collection;
import java.util.List;

/** The median of some figures, and how far they lie apart. */
public record Spread(double median, double min, double max) {

  /** Of at least one figure. */
  public static Spread of(Collection<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int upper = sorted.size() / 2;
    int lower = (sorted.size() - 1) / 2;
    double median = (sorted.get(lower) + sorted.get(upper)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }
}
