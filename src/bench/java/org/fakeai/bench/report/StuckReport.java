package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.bench.client.GapErrors;
import org.fakeai.bench.client.Poller;
import org.fakeai.bench.measure.Faults;

/**
 * What clients that stop reading do to the others.
 *
 * @param javaOpts JVM options of the server
 * @param readers how many stop reading
 */
public record StuckReport(String runtime, String javaOpts, int readers, List<Case> cases)
    implements PartReport {

  /** Copies the list in. */
  public StuckReport {
    cases = List.copyOf(cases);
  }

  /**
   * One server.
   *
   * @param maxTokens what each reader asks for, in each of so many choices
   */
  public record Case(long itlMillis, int maxTokens, int choices, List<Phase> phases) {
    /** Copies the list in. */
    public Case {
      phases = List.copyOf(phases);
    }
  }

  /**
   * What others saw meanwhile.
   *
   * @param answers health and short chats, asked for again and again
   * @param gapErrors of streams at the server's ITL; empty at ITL 0
   * @param rssBytes memory of the process at the phase's end
   * @param liveHeapBytes heap that a collection left at the phase's end
   */
  public record Phase(
      String name,
      List<Poller.Answers> answers,
      Optional<GapErrors> gapErrors,
      long rssBytes,
      long liveHeapBytes,
      Map<String, Integer> faults) {
    /** Copies the collections in. */
    public Phase {
      answers = List.copyOf(answers);
      faults = Map.copyOf(faults);
    }
  }

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(
        cases.stream().flatMap(it -> it.phases().stream()).map(Phase::faults).toList());
  }
}
