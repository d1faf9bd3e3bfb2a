package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import org.fakeai.bench.client.GapErrors;
import org.fakeai.bench.measure.Faults;

/** Memory of servers that idle and of servers that hold streams. */
public record MemoryReport(String runtime, List<Held> held) implements PartReport {

  /** Copies the list in. */
  public MemoryReport {
    held = List.copyOf(held);
  }

  /**
   * One server.
   *
   * @param javaOpts its JVM options; empty: the launcher's own
   * @param idleBytes resident, some seconds after ready, before the first request
   * @param heldBytes resident with all streams open
   */
  public record Held(
      String javaOpts,
      int streams,
      long idleBytes,
      long heldBytes,
      GapErrors gapErrors,
      Map<String, Integer> faults) {

    /** Copies the faults in. */
    public Held {
      faults = Map.copyOf(faults);
    }

    /** What each stream added. */
    public double bytesPerStream() {
      return (double) (heldBytes - idleBytes) / streams;
    }
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(held.stream().map(Held::faults).toList());
  }
}
