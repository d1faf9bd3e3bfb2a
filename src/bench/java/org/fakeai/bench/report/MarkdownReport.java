package org.fakeai.bench.report;

import java.util.Map;
import org.fakeai.bench.yardstick.Work;

/** Prints a run as Markdown. */
public final class MarkdownReport {
  private final Page page = new Page();

  private MarkdownReport() {}

  /** The whole page. */
  public static String of(BenchReport report) {
    MarkdownReport text = new MarkdownReport();
    text.head(report);
    report.parts().forEach(text::part);
    text.faults(report.faults());
    return text.page.toString();
  }

  private void head(BenchReport report) {
    page.line("# Benchmark, %s, %s", report.scale(), report.started());
    page.line("");
    Machine machine = report.machine();
    page.line(
        "%d cores shared by server, yardstick and client; %s; JDK %s.",
        machine.cores(), machine.os(), machine.jdk());
    page.line(
        "Whole chat: %d connections. Streams: %d at once. Server options: %s.",
        report.connections(),
        report.streams(),
        report.serverJavaOpts().isEmpty() ? "the launcher's" : report.serverJavaOpts());
    page.line(
        "Netty %s. Its options: %s.", work(report.yardstickWork()), report.yardstickJavaOpts());
    page.line("Median (min–max) over rounds; × Netty is taken within each round.");
  }

  private void part(PartReport part) {
    page.line("");
    page.line("## %s: %s", part.runtime(), title(part));
    page.line("");
    switch (part) {
      case RatesReport report -> RatesSection.write(page, report);
      case FlushReport report -> RatesSection.write(page, report);
      case FeaturesReport report -> FeaturesSection.write(page, report);
      case PacedReport report -> PacedSection.write(page, report);
      case StuckReport report -> StuckSection.write(page, report);
      case ColdReport report -> ColdSection.write(page, report);
      case StartupReport report -> StartupSection.write(page, report);
      case MemoryReport report -> MemorySection.write(page, report);
      case PeersReport report -> PeersSection.write(page, report);
    }
  }

  private static String title(PartReport part) {
    return switch (part) {
      case RatesReport report -> "rates";
      case FlushReport report -> "one flush per event";
      case FeaturesReport report -> "features";
      case PacedReport report -> "paced streams";
      case StuckReport report -> "readers that stop reading";
      case ColdReport report -> "full load from cold";
      case StartupReport report -> "start-up";
      case MemoryReport report -> "memory";
      case PeersReport report -> "peers";
    };
  }

  private void faults(Map<String, Integer> faults) {
    page.line("");
    page.line(
        faults.isEmpty()
            ? "No failed, lost or short answer."
            : "**The run failed.** Failed, lost or short answers, warm-up included:");
    faults.forEach((kind, count) -> page.line("- %s: %d", kind, count));
  }

  private static String work(Work work) {
    return switch (work) {
      case FRAME -> "parses each request, frames recorded JSON at run time, writes and flushes";
      case RENDER -> "parses each request, renders and frames its JSON, writes and flushes";
    };
  }
}
