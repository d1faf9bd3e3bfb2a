package org.fakeai.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Spread;

/** A Markdown page in the making. */
final class Page {
  private final StringBuilder out = new StringBuilder();

  @SuppressWarnings("AnnotateFormatMethod")
  void line(String form, Object... arguments) {
    out.append(format(form, arguments)).append('\n');
  }

  void head(String... columns) {
    line("");
    out.append("| ").append(String.join(" | ", columns)).append(" |\n");
    out.append("| --- ".repeat(columns.length)).append("|\n");
  }

  void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  void goal(String goal, boolean met) {
    line("");
    line("Goal %s: %s.", goal, met ? "met" : "**not met**");
  }

  void curves(List<Curve> curves) {
    head("warm-up", "at 2 connections, /s", "then window by window, /s", "settled");
    for (Curve curve : curves) {
      row(
          curve.contender(),
          format("%,.0f", curve.lowRate()),
          rates(curve.rates()),
          curve.settled() ? "yes" : "**no: still rising**");
    }
  }

  static String rates(List<Double> rates) {
    return rates.stream().map(rate -> format("%,.0f", rate)).collect(Collectors.joining(" "));
  }

  static String spread(String form, Spread spread) {
    return "%s (%s–%s)"
        .formatted(
            format(form, spread.median()), format(form, spread.min()), format(form, spread.max()));
  }

  @SuppressWarnings("AnnotateFormatMethod")
  static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
