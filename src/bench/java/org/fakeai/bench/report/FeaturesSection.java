package org.fakeai.bench.report;

import org.fakeai.bench.measure.Result;

/** What replies with more than text cost. */
final class FeaturesSection {
  private static final double GOAL = 0.5;

  private FeaturesSection() {}

  static void write(Page page, FeaturesReport report) {
    page.line(
        "Whole replies; plain chat has 100 tokens, and so have those with log-probabilities.");
    page.head("", "req/s", "× plain chat", "µs CPU/req", "p50 ms", "p99 ms");
    for (Result result : report.results()) {
      page.row(
          result.contender(),
          Page.spread("%,.0f", result.rate()),
          Page.spread("%.2f", result.timesYardstick()),
          Page.spread("%.1f", result.cpuMicros()),
          Page.format("%.2f", result.p50Millis()),
          Page.format("%.2f", result.p99Millis()));
    }
    page.goal(
        Page.format("%.2f × plain chat", GOAL),
        report.results().stream().allMatch(result -> result.timesYardstick().median() >= GOAL));
    page.curves(report.curves());
  }
}
