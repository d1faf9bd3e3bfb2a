package org.fakeai.bench.report;

import java.util.List;

/** Full load from cold. */
final class ColdSection {
  private static final double READY_GOAL = 12;
  private static final double SHARE_GOAL = 15;

  private ColdSection() {}

  static void write(Page page, ColdReport report) {
    page.line(
        "Whole chats on %d connections from ready on; ready %.1f s after the start.",
        report.connections(), report.readySeconds());
    page.line("");
    page.line("Steady rate %,.0f/s; 80 %% of it reached %s.", report.steadyRate(), reached(report));
    page.line("");
    page.line("Second by second: %s.", Page.rates(report.rates()));
    page.goal(
        Page.format(
            "ready within %.0f s, 80 %% of the steady rate within %.0f s of it",
            READY_GOAL, SHARE_GOAL),
        report.readySeconds() <= READY_GOAL
            && report.secondsToShare().orElse(Double.MAX_VALUE) <= SHARE_GOAL);
    page.curves(List.of(report.settled()));
  }

  private static String reached(ColdReport report) {
    return report.secondsToShare().isPresent()
        ? Page.format("%.1f s after ready", report.secondsToShare().getAsDouble())
        : Page.format("**not** within %d s", report.rates().size());
  }
}
