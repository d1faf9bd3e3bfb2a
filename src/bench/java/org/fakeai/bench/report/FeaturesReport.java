package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.Result;

/**
 * What replies with more than text cost.
 *
 * @param results plain chat is the second, and what the others are compared with
 */
public record FeaturesReport(String runtime, List<Curve> curves, List<Result> results)
    implements PartReport {

  /** Copies the lists in. */
  public FeaturesReport {
    curves = List.copyOf(curves);
    results = List.copyOf(results);
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(
        Stream.concat(curves.stream().map(Curve::faults), results.stream().map(Result::faults))
            .toList());
  }
}
