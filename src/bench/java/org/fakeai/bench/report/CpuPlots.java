package org.fakeai.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.plot.BarChart;
import org.fakeai.bench.plot.BarChart.Bar;
import org.fakeai.bench.plot.Hue;

/** What an answer and an event cost. */
final class CpuPlots {
  private CpuPlots() {}

  static Map<String, String> all(BenchReport report) {
    List<Bar> requests = new ArrayList<>();
    List<Bar> events = new ArrayList<>();
    for (RatesReport rates : Plots.of(report, RatesReport.class)) {
      add(requests, rates.whole());
      add(events, rates.streams());
    }
    Plots.of(report, FlushReport.class)
        .forEach(flush -> add(events, flush.streams().subList(0, 1), ", a flush per event"));
    for (PeersReport peers : Plots.of(report, PeersReport.class)) {
      add(requests, peers.whole());
      add(events, peers.streams());
    }
    Map<String, String> plots = new TreeMap<>();
    if (!requests.isEmpty()) {
      plots.put(
          "cpu-request.svg",
          new BarChart("µs of server CPU for one whole chat of 100 tokens", requests).svg());
    }
    if (!events.isEmpty()) {
      plots.put(
          "cpu-event.svg", new BarChart("µs of server CPU for one event at ITL 0", events).svg());
    }
    return plots;
  }

  private static void add(List<Bar> bars, List<Result> results) {
    add(bars, results, "");
  }

  /** Netty is a contender of every part: once is enough. */
  private static void add(List<Bar> bars, List<Result> results, String how) {
    for (Result result : results) {
      String name = result.contender() + how;
      boolean known = bars.stream().anyMatch(bar -> bar.name().equals(name));
      if (!known && result.cpuMicros().median() > 0) {
        Hue hue = name.startsWith("Netty") ? Hue.GREY : Hue.BLUE;
        bars.add(new Bar(name, hue, result.cpuMicros().median()));
      }
    }
  }
}
