package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.PacedResult;

/**
 * Paced streams held.
 *
 * @param skipped loads that this machine does not allow, and why
 */
public record PacedReport(String runtime, List<Load> loads, List<String> skipped)
    implements PartReport {

  /** Copies the lists in. */
  public PacedReport {
    loads = List.copyOf(loads);
    skipped = List.copyOf(skipped);
  }

  /**
   * One number of streams at one ITL.
   *
   * @param results the server's first, then the yardstick's
   * @param droppedDebts how often the server says that it moved a late stream's rhythm; empty if it
   *     does not say
   */
  public record Load(List<PacedResult> results, OptionalDouble droppedDebts) {
    /** Copies the results in. */
    public Load {
      results = List.copyOf(results);
    }
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(
        loads.stream().flatMap(load -> load.results().stream()).map(PacedResult::faults).toList());
  }
}
