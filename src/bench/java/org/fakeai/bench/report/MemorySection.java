package org.fakeai.bench.report;

/** How much memory a server takes. */
final class MemorySection {
  private static final double GOAL_BYTES = 1.5e9;
  private static final int GOAL_STREAMS = 10_000;

  private MemorySection() {}

  static void write(Page page, MemoryReport report) {
    page.line("Resident memory; streams at an ITL of 500 ms.");
    page.head("JVM options", "streams", "idle MB", "held MB", "kB/stream", "gap error p99 ms");
    for (MemoryReport.Held held : report.held()) {
      page.row(
          held.javaOpts().isEmpty() ? "the launcher's" : held.javaOpts(),
          Page.format("%,d", held.streams()),
          Page.format("%.0f", held.idleBytes() / 1e6),
          Page.format("%.0f", held.heldBytes() / 1e6),
          Page.format("%.0f", held.bytesPerStream() / 1e3),
          Page.format("%.1f", held.gapErrors().p99Millis()));
    }
    page.goal(
        Page.format("%,d streams in %.1f GB", GOAL_STREAMS, GOAL_BYTES / 1e9),
        report.held().stream()
            .anyMatch(it -> it.streams() >= GOAL_STREAMS && it.heldBytes() <= GOAL_BYTES));
  }
}
