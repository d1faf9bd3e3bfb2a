package org.fakeai.bench.report;

import java.util.function.ToDoubleFunction;
import org.fakeai.bench.client.GapErrors;
import org.fakeai.bench.client.Poller;

/** What clients that stop reading do to the others. */
final class StuckSection {
  private static final double PACE_MILLIS = 10;

  private StuckSection() {}

  static void write(Page page, StuckReport report) {
    page.line(
        "Server options %s; %d clients ask for the longest streams and read nothing.",
        report.javaOpts(), report.readers());
    page.line("*late*: answers that took over a second or did not come.");
    page.head(
        "",
        "health p50 ms",
        "max",
        "late",
        "chat p50 ms",
        "max",
        "late",
        "gap error p99 ms",
        "max",
        "RSS MB",
        "live heap MB");
    for (StuckReport.Case one : report.cases()) {
      for (StuckReport.Phase phase : one.phases()) {
        row(page, one, phase);
      }
    }
    page.goal("no late answer", report.cases().stream().allMatch(StuckSection::punctual));
    page.goal(
        Page.format("gap error p99 within %.0f ms, or twice that before", PACE_MILLIS),
        report.cases().stream().allMatch(StuckSection::paced));
  }

  private static void row(Page page, StuckReport.Case one, StuckReport.Phase phase) {
    Poller.Answers health = phase.answers().getFirst();
    Poller.Answers chat = phase.answers().getLast();
    page.row(
        Page.format(
            "ITL %d ms, %,d tokens × %d, %s",
            one.itlMillis(), one.maxTokens(), one.choices(), phase.name()),
        Page.format("%.1f", health.p50Millis()),
        Page.format("%.0f", health.maxMillis()),
        Page.format("%d of %,d", health.late(), health.count()),
        Page.format("%.1f", chat.p50Millis()),
        Page.format("%.0f", chat.maxMillis()),
        Page.format("%d of %,d", chat.late(), chat.count()),
        gap(phase, GapErrors::p99Millis),
        gap(phase, GapErrors::maxMillis),
        Page.format("%.0f", phase.rssBytes() / 1e6),
        Page.format("%.0f", phase.liveHeapBytes() / 1e6));
  }

  private static String gap(StuckReport.Phase phase, ToDoubleFunction<GapErrors> figure) {
    return phase
        .gapErrors()
        .map(errors -> Page.format("%.1f", figure.applyAsDouble(errors)))
        .orElse("–");
  }

  private static boolean punctual(StuckReport.Case one) {
    return one.phases().stream()
        .flatMap(phase -> phase.answers().stream())
        .allMatch(answers -> answers.late() == 0);
  }

  private static boolean paced(StuckReport.Case one) {
    double before = p99(one.phases().getFirst());
    return one.phases().stream().allMatch(it -> p99(it) <= Math.max(PACE_MILLIS, 2 * before));
  }

  private static double p99(StuckReport.Phase phase) {
    return phase.gapErrors().map(GapErrors::p99Millis).orElse(0.0);
  }
}
