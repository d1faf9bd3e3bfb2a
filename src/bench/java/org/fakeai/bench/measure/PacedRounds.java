package org.fakeai.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fakeai.bench.client.Pace;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;

/** Lets contenders hold paced streams by turns, the yardstick the second of them. */
public record PacedRounds(int count, WindowTiming timing) {
  private static final int YARDSTICK = 1;

  /** Runs all rounds and returns one result for each contender, in their order. */
  public List<PacedResult> run(List<Contender> contenders) throws IOException {
    List<List<WindowCount>> windows = new ArrayList<>();
    contenders.forEach(contender -> windows.add(new ArrayList<>()));
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        windows.get(i).add(contenders.get(i).run(timing));
      }
    }
    List<WindowCount> yardstick = windows.get(YARDSTICK);
    return IntStream.range(0, contenders.size())
        .mapToObj(i -> result(contenders.get(i), windows.get(i), yardstick))
        .toList();
  }

  private PacedResult result(
      Contender contender, List<WindowCount> windows, List<WindowCount> yardstick) {
    Pace pace = contender.workload().pace().orElseThrow();
    double gapsDue = contender.load() * 1e9 / pace.itlNanos();
    List<Double> ratios =
        IntStream.range(0, count)
            .mapToObj(
                round ->
                    windows.get(round).gapErrors().p99Millis()
                        / yardstick.get(round).gapErrors().p99Millis())
            .toList();
    return new PacedResult(
        contender.name(),
        pace.itlNanos() / 1e6,
        contender.load(),
        timing.spread().isZero(),
        timing.window().toMillis() / 1e3,
        median(windows, WindowCount::eventsPerSecond),
        median(windows, window -> window.gapErrors().gaps() / window.seconds() / gapsDue),
        spread(windows, window -> window.gapErrors().p50Millis()),
        spread(windows, window -> window.gapErrors().p99Millis()),
        spread(windows, window -> window.gapErrors().p999Millis()),
        windows.stream().mapToDouble(window -> window.gapErrors().maxMillis()).max().orElse(0),
        Spread.of(ratios),
        median(windows, WindowCount::cpuMicrosPerEvent),
        median(windows, WindowCount::clientShare),
        windows.getLast().serverRssBytes(),
        windows.stream().mapToLong(WindowCount::responses).sum(),
        windows.stream().mapToInt(WindowCount::reconnects).sum(),
        Faults.of(windows));
  }

  private static double median(List<WindowCount> windows, ToDoubleFunction<WindowCount> figure) {
    return spread(windows, figure).median();
  }

  private static Spread spread(List<WindowCount> windows, ToDoubleFunction<WindowCount> figure) {
    return Spread.of(windows.stream().map(figure::applyAsDouble).toList());
  }
}
