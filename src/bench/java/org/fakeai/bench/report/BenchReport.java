package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.yardstick.Work;

/**
 * One run of the benchmark.
 *
 * @param scale quick or full
 * @param yardstickWork whether the yardstick renders its JSON or takes it as recorded
 * @param serverJavaOpts JVM options given to the server under test; empty: the launcher's own
 */
public record BenchReport(
    String started,
    String scale,
    Machine machine,
    int connections,
    int streams,
    String serverJavaOpts,
    Work yardstickWork,
    String yardstickJavaOpts,
    List<PartReport> parts) {

  /** Copies the list in. */
  public BenchReport {
    parts = List.copyOf(parts);
  }

  /** All that went wrong in any window, by kind. */
  public Map<String, Integer> faults() {
    return Faults.sum(parts.stream().map(PartReport::faults).toList());
  }
}
