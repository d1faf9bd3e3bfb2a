package org.fakeai.bench.measure;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.fakeai.bench.client.WindowCount;

/** Adds up what went wrong. */
public final class Faults {
  private Faults() {}

  /** The faults of several windows, by kind. */
  public static Map<String, Integer> of(Collection<WindowCount> windows) {
    return sum(windows.stream().map(WindowCount::faults).toList());
  }

  /** The faults of several places, by kind. */
  public static Map<String, Integer> sum(Collection<Map<String, Integer>> places) {
    Map<String, Integer> sum = new TreeMap<>();
    places.forEach(place -> place.forEach((kind, count) -> sum.merge(kind, count, Integer::sum)));
    return sum;
  }
}
