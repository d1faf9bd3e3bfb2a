package org.fakeai.bench.report;

/** How fast a server starts. */
final class StartupSection {
  private static final double GOAL = 0.65;

  private StartupSection() {}

  static void write(Page page, StartupReport report) {
    page.line("Seconds from the start of the process; %d starts each, by turns.", report.starts());
    page.head("", "first 200 on /health", "ready");
    page.row(
        "fakeai server, warm-up included",
        Page.spread("%.2f", report.healthy()),
        Page.spread("%.2f", report.ready()));
    page.row(
        "the runtime's own script, same WAR and features",
        Page.spread("%.2f", report.plainHealthy()),
        "–");
    page.row("ratio", Page.spread("%.2f", report.timesPlain()), "–");
    page.goal(Page.format("%.2f × the runtime's own", GOAL), report.timesPlain().median() <= GOAL);
  }
}
