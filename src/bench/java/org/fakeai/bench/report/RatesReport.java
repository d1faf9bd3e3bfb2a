package org.fakeai.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Faults;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.yardstick.Recording;

/**
 * Whole chats and streams at ITL 0.
 *
 * @param wholeBytes the size of a whole answer's body
 * @param streamEvents data events of one stream, the end mark not among them
 * @param eventBytes the mean size of one event's data
 * @param whole the server's result first, then the yardstick's
 * @param streams the server's result first, then the yardstick's with a flush per event
 */
public record RatesReport(
    String runtime,
    long startupMillis,
    int wholeBytes,
    int streamEvents,
    int eventBytes,
    List<Curve> curves,
    List<Result> whole,
    List<Result> streams)
    implements PartReport {

  /** Copies the lists in. */
  public RatesReport {
    curves = List.copyOf(curves);
    whole = List.copyOf(whole);
    streams = List.copyOf(streams);
  }

  /** Describes the answers by what was recorded. */
  public static RatesReport of(
      String runtime,
      Duration startup,
      Recording recording,
      List<Curve> curves,
      List<Result> whole,
      List<Result> streams) {
    int events = recording.events().size();
    int bytes = recording.events().stream().mapToInt(RatesReport::size).sum();
    return new RatesReport(
        runtime,
        startup.toMillis(),
        size(recording.wholeBody()),
        events,
        bytes / events,
        curves,
        whole,
        streams);
  }

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

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }
}
