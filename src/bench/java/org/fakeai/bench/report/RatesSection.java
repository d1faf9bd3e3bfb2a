package org.fakeai.bench.report;

import java.util.List;
import org.fakeai.bench.measure.Result;

/** How fast a server answers. */
final class RatesSection {
  private static final double WHOLE_GOAL = 0.40;
  private static final double STREAM_GOAL = 2.0;
  private static final double FLUSH_GOAL = 0.6;

  private RatesSection() {}

  static void write(Page page, RatesReport report) {
    page.line(
        "Ready after %d ms. A whole answer has %d bytes, a stream %d events of %d bytes.",
        report.startupMillis(), report.wholeBytes(), report.streamEvents(), report.eventBytes());
    table(page, "req/s", "µs CPU/req", report.whole());
    goal(page, report.whole(), WHOLE_GOAL);
    table(page, "events/s", "µs CPU/event", report.streams());
    goal(page, report.streams(), STREAM_GOAL);
    page.curves(report.curves());
  }

  static void write(Page page, FlushReport report) {
    page.line("Streams at ITL 0, each event written and flushed by itself.");
    table(page, "events/s", "µs CPU/event", report.streams());
    goal(page, report.streams(), FLUSH_GOAL);
    page.curves(report.curves());
  }

  static void table(Page page, String rate, String cpu, List<Result> results) {
    page.head(
        "",
        rate,
        "× Netty",
        cpu,
        "p50 ms",
        "p99 ms",
        "events/read",
        "client core",
        "answers",
        "reconnects");
    for (Result result : results) {
      page.row(
          result.contender(),
          Page.spread("%,.0f", result.rate()),
          Page.spread("%.2f", result.timesYardstick()),
          Page.spread("%.1f", result.cpuMicros()),
          Page.format("%.2f", result.p50Millis()),
          Page.format("%.2f", result.p99Millis()),
          result.eventsPerRead() > 0 ? Page.format("%.1f", result.eventsPerRead()) : "–",
          Page.format("%.0f %%", result.clientShare() * 100),
          Page.format("%,d", result.answers()),
          Integer.toString(result.reconnects()));
    }
  }

  private static void goal(Page page, List<Result> results, double goal) {
    page.goal(
        Page.format("%.2f × Netty", goal), results.getFirst().timesYardstick().median() >= goal);
  }
}
