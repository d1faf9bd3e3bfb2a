package org.fakeai.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fakeai.bench.client.WindowCount;
import org.fakeai.bench.client.WindowTiming;

/** Lets contenders take turns, the yardstick the second of them, and compares them. */
public record Rounds(int count, Duration window) {
  private static final int YARDSTICK = 1;

  /** Runs all rounds and returns one result for each contender, in their order. */
  public List<Result> run(List<Contender> contenders) throws IOException {
    List<List<WindowCount>> windows = new ArrayList<>();
    contenders.forEach(contender -> windows.add(new ArrayList<>()));
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        windows.get(i).add(contenders.get(i).run(WindowTiming.of(window)));
      }
    }
    List<Double> yardstick = rates(contenders.get(YARDSTICK), windows.get(YARDSTICK));
    return IntStream.range(0, contenders.size())
        .mapToObj(i -> result(contenders.get(i), windows.get(i), yardstick))
        .toList();
  }

  private static Result result(
      Contender contender, List<WindowCount> windows, List<Double> yardstick) {
    List<Double> rates = rates(contender, windows);
    List<Double> ratios =
        IntStream.range(0, rates.size())
            .mapToObj(round -> rates.get(round) / yardstick.get(round))
            .toList();
    return new Result(
        contender.name(),
        Spread.of(rates),
        Spread.of(ratios),
        spread(windows, contender::cpuMicros),
        spread(windows, WindowCount::p50Millis).median(),
        spread(windows, WindowCount::p99Millis).median(),
        spread(windows, WindowCount::eventsPerRead).median(),
        spread(windows, WindowCount::clientShare).median(),
        windows.stream().mapToLong(WindowCount::responses).sum(),
        windows.stream().mapToInt(WindowCount::reconnects).sum(),
        Faults.of(windows));
  }

  private static List<Double> rates(Contender contender, List<WindowCount> windows) {
    return windows.stream().map(contender::rate).toList();
  }

  private static Spread spread(List<WindowCount> windows, ToDoubleFunction<WindowCount> figure) {
    return Spread.of(windows.stream().map(figure::applyAsDouble).toList());
  }
}
