package org.fakeai.bench.report;

import org.fakeai.bench.measure.PacedResult;

/** How well a server holds paced streams. */
final class PacedSection {
  private static final double GOAL = 1.5;

  private PacedSection() {}

  static void write(Page page, PacedReport report) {
    page.line("Gap error: how far the gap between two tokens of a stream was from the ITL, ms.");
    page.head(
        "",
        "p50",
        "p99",
        "p99.9",
        "max",
        "p99 × Netty",
        "gaps that came",
        "events/s",
        "µs CPU/event",
        "MB",
        "client core",
        "streams ended",
        "dropped debts");
    for (PacedReport.Load load : report.loads()) {
      PacedResult server = load.results().getFirst();
      for (PacedResult result : load.results()) {
        row(page, result, result == server ? debts(load) : "–");
      }
    }
    report.skipped().forEach(load -> page.line("%n**Not run**: %s.", load));
    page.goal(
        Page.format("p99 ≤ %.1f × Netty at every load", GOAL),
        report.skipped().isEmpty()
            && report.loads().stream()
                .allMatch(load -> load.results().getFirst().p99TimesYardstick().median() <= GOAL));
  }

  private static void row(Page page, PacedResult result, String debts) {
    String how =
        Page.format(" for %.0f s%s", result.seconds(), result.aligned() ? ", aligned" : "");
    page.row(
        result.contender() + how,
        Page.format("%.3f", result.p50().median()),
        Page.format("%.2f", result.p99().median()),
        Page.format("%.2f", result.p999().median()),
        Page.format("%.1f", result.maxMillis()),
        Page.format("%.2f", result.p99TimesYardstick().median()),
        Page.format("%.1f %%", result.paceKept() * 100),
        Page.format("%,.0f", result.eventsPerSecond()),
        Page.format("%.1f", result.cpuMicros()),
        Page.format("%.0f", result.rssBytes() / 1e6),
        Page.format("%.0f %%", result.clientShare() * 100),
        Page.format("%,d", result.answers()),
        debts);
  }

  private static String debts(PacedReport.Load load) {
    return load.droppedDebts().isPresent()
        ? Page.format("%,.0f", load.droppedDebts().getAsDouble())
        : "not told";
  }
}
