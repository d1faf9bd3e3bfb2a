package org.fakeai.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fakeai.bench.measure.PacedResult;
import org.fakeai.bench.plot.Axis;
import org.fakeai.bench.plot.Dash;
import org.fakeai.bench.plot.Hue;
import org.fakeai.bench.plot.LineChart;
import org.fakeai.bench.plot.LineChart.Line;
import org.fakeai.bench.plot.LineChart.Point;

/** Draws what a run measured; a part that was not measured has no plot. */
public final class Plots {
  private Plots() {}

  /** Writes the plots into a folder, over those of an earlier run. */
  public static void write(BenchReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> plot : all(report).entrySet()) {
      Files.writeString(folder.resolve(plot.getKey()), plot.getValue(), UTF_8);
    }
  }

  static Map<String, String> all(BenchReport report) {
    Map<String, String> plots = new TreeMap<>();
    List<Line> gaps = gapLines(of(report, PacedReport.class));
    if (!gaps.isEmpty()) {
      Axis x = Axis.powers("ITL, ms", coordinates(gaps, true));
      Axis y = Axis.powers("gap error, ms", coordinates(gaps, false));
      plots.put("gap-error.svg", new LineChart("How far gaps are from the ITL", x, y, gaps).svg());
    }
    List<Line> cold = coldLines(of(report, ColdReport.class));
    if (!cold.isEmpty()) {
      Axis x = Axis.fromZero("seconds after ready", coordinates(cold, true));
      Axis y = Axis.fromZero("whole chats a second", coordinates(cold, false));
      plots.put("cold-curve.svg", new LineChart("Full load from cold", x, y, cold).svg());
    }
    plots.putAll(CpuPlots.all(report));
    return plots;
  }

  private static List<Line> gapLines(List<PacedReport> reports) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      lines.addAll(percentiles(reports.get(i), 0, reports.get(i).runtime(), hue(i)));
    }
    if (!reports.isEmpty()) {
      lines.addAll(percentiles(reports.getFirst(), 1, "Netty", Hue.GREY));
    }
    return lines;
  }

  private static List<Line> percentiles(PacedReport report, int which, String name, Hue hue) {
    List<PacedResult> results =
        report.loads().stream()
            .map(load -> load.results().get(which))
            .filter(result -> !result.aligned())
            .toList();
    if (results.isEmpty()) {
      return List.of();
    }
    return List.of(
        line(name + " p99.9", hue, Dash.DOTTED, results, result -> result.p999().median()),
        line(name + " p99", hue, Dash.SOLID, results, result -> result.p99().median()),
        line(name + " p50", hue, Dash.DASHED, results, result -> result.p50().median()));
  }

  private static Line line(
      String name,
      Hue hue,
      Dash dash,
      List<PacedResult> results,
      ToDoubleFunction<PacedResult> figure) {
    return new Line(
        name,
        hue,
        dash,
        results.stream()
            .map(result -> new Point(result.itlMillis(), figure.applyAsDouble(result)))
            .toList());
  }

  private static List<Line> coldLines(List<ColdReport> reports) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      ColdReport report = reports.get(i);
      double begin = report.begunAfterSeconds();
      List<Double> rates = report.rates();
      lines.add(
          new Line(
              report.runtime(),
              hue(i),
              Dash.SOLID,
              IntStream.range(0, rates.size())
                  .mapToObj(second -> new Point(begin + second + 1, rates.get(second)))
                  .toList()));
      double goal = report.steadyRate() * 0.8;
      lines.add(
          new Line(
              "80 % of its steady rate",
              hue(i),
              Dash.DOTTED,
              List.of(new Point(0, goal), new Point(begin + rates.size(), goal))));
    }
    return lines;
  }

  static <T extends PartReport> List<T> of(BenchReport report, Class<T> kind) {
    return report.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Hue hue(int runtime) {
    return Hue.values()[runtime % (Hue.values().length - 1)];
  }

  private static List<Double> coordinates(List<Line> lines, boolean horizontal) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .map(point -> horizontal ? point.x() : point.y())
        .toList();
  }
}
