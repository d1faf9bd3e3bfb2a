package org.fakeai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.Result;

/**
 * A runtime beside other people's servers.
 *
 * @param answers what each peer makes of the benchmark's requests
 * @param whole the runtime's first, then the yardstick's, then the peers'
 * @param streams in the same order
 */
public record PeersReport(
    String runtime,
    List<Answer> answers,
    List<Curve> curves,
    List<Result> whole,
    List<Result> streams)
    implements PartReport {

  /** Copies the lists in. */
  public PeersReport {
    answers = List.copyOf(answers);
    curves = List.copyOf(curves);
    whole = List.copyOf(whole);
    streams = List.copyOf(streams);
  }

  /**
   * One peer's answers to requests for 100 tokens.
   *
   * @param tokens completion tokens by the whole answer's usage; -1 if it has none
   * @param events data events of the stream
   */
  public record Answer(String peer, int tokens, int events) {}

  @Override
  public Map<String, Integer> faults() {
    return Faults.sum(
        Stream.of(
                curves.stream().map(Curve::faults),
                whole.stream().map(Result::faults),
                streams.stream().map(Result::faults))
            .flatMap(places -> places)
            .toList());
  }
}
