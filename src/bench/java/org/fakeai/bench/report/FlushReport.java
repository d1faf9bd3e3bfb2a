package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.Result;

/**
 * Streams at ITL 0 with one flush for each event.
 *
 * @param streams the server's result first, then the yardstick's
 */
public record FlushReport(String runtime, List<Curve> curves, List<Result> streams)
    implements PartReport {

  /** Copies the lists in. */
  public FlushReport {
    curves = List.copyOf(curves);
    streams = List.copyOf(streams);
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(
        Stream.concat(curves.stream().map(Curve::faults), streams.stream().map(Result::faults))
            .toList());
  }
}
