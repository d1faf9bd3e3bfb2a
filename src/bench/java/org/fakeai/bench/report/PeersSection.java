package org.fakeai.bench.report;

/** A runtime beside other people's servers. */
final class PeersSection {
  private PeersSection() {}

  static void write(Page page, PeersReport report) {
    page.line("What a peer answers is only checked for status and end; asked for are 100 tokens.");
    page.head("", "tokens, by its usage", "events of a stream");
    for (PeersReport.Answer answer : report.answers()) {
      page.row(
          answer.peer(),
          answer.tokens() < 0 ? "none told" : Integer.toString(answer.tokens()),
          Integer.toString(answer.events()));
    }
    RatesSection.table(page, "req/s", "µs CPU/req", report.whole());
    RatesSection.table(page, "events/s", "µs CPU/event", report.streams());
    page.curves(report.curves());
  }
}
