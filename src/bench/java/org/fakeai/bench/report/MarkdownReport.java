package org.fakeai.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.measure.Spread;
import org.fakeai.bench.yardstick.Work;

/** Prints a run as Markdown. */
public final class MarkdownReport {
  private static final double WHOLE_GOAL = 0.28;
  private static final double STREAM_GOAL = 1.0;

  private final StringBuilder out = new StringBuilder();

  private MarkdownReport() {}

  /** The whole page. */
  public static String of(BenchReport report) {
    MarkdownReport page = new MarkdownReport();
    page.head(report);
    report.runtimes().forEach(page::runtime);
    page.faults(report.faults());
    return page.out.toString();
  }

  private void head(BenchReport report) {
    line("# Benchmark, %s, %s", report.scale(), report.started());
    line("");
    Machine machine = report.machine();
    line(
        "%d cores shared by server, yardstick and client; %s; JDK %s.",
        machine.cores(), machine.os(), machine.jdk());
    line(
        "Whole chat: %d connections. Streams: %d at once. Server options: %s.",
        report.connections(),
        report.streams(),
        report.serverJavaOpts().isEmpty() ? "the launcher's" : report.serverJavaOpts());
    line("Netty %s. Its options: %s.", work(report.yardstickWork()), report.yardstickJavaOpts());
    line("Median (min–max) over rounds; × Netty is taken within each round.");
  }

  private void runtime(RuntimeReport report) {
    line("");
    line("## %s", report.runtime());
    line("");
    line(
        "Ready after %d ms. A whole answer has %d bytes, a stream %d events of %d bytes.",
        report.startupMillis(), report.wholeBytes(), report.streamEvents(), report.eventBytes());
    table("req/s", "µs CPU/req", report.whole());
    goal(report.whole().getFirst(), WHOLE_GOAL);
    table("events/s", "µs CPU/event", report.streams());
    goal(report.streams().getFirst(), STREAM_GOAL);
    curves(report.curves());
  }

  private void table(String rate, String cpu, List<Result> results) {
    line("");
    line(
        "| | %s | × Netty | %s | p50 ms | p99 ms | events/read | client core | answers | reconnects |",
        rate, cpu);
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    results.forEach(
        result ->
            line(
                "| %s | %s | %s | %s | %.2f | %.2f | %s | %.0f %% | %,d | %d |",
                result.contender(),
                spread("%,.0f", result.rate()),
                spread("%.2f", result.timesYardstick()),
                spread("%.1f", result.cpuMicros()),
                result.p50Millis(),
                result.p99Millis(),
                result.eventsPerRead() > 0 ? format("%.1f", result.eventsPerRead()) : "–",
                result.clientShare() * 100,
                result.answers(),
                result.reconnects()));
  }

  private void goal(Result result, double goal) {
    line("");
    line(
        "Goal %.2f × Netty: %s.",
        goal, result.timesYardstick().median() >= goal ? "met" : "not met");
  }

  private void curves(List<Curve> curves) {
    line("");
    line("| warm-up | at 2 connections, /s | then window by window, /s | settled |");
    line("| --- | --- | --- | --- |");
    curves.forEach(
        curve ->
            line(
                "| %s | %,.0f | %s | %s |",
                curve.contender(),
                curve.lowRate(),
                curve.rates().stream()
                    .map(rate -> format("%,.0f", rate))
                    .collect(Collectors.joining(" ")),
                curve.settled() ? "yes" : "**no: still rising**"));
  }

  private void faults(Map<String, Integer> faults) {
    line("");
    line(
        faults.isEmpty()
            ? "No failed, lost or short answer."
            : "**The run failed.** Failed, lost or short answers, warm-up included:");
    faults.forEach((kind, count) -> line("- %s: %d", kind, count));
  }

  private static String work(Work work) {
    return switch (work) {
      case FRAME -> "parses each request, frames recorded JSON at run time, writes and flushes";
      case RENDER -> "parses each request, renders and frames its JSON, writes and flushes";
    };
  }

  private static String spread(String form, Spread spread) {
    return "%s (%s–%s)"
        .formatted(
            format(form, spread.median()), format(form, spread.min()), format(form, spread.max()));
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void line(String form, Object... arguments) {
    out.append(format(form, arguments)).append('\n');
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
