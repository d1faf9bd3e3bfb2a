package org.fakeai.launcher;

import java.io.PrintWriter;
import org.fakeai.config.source.ConfigReport;
import org.fakeai.config.source.Problem;

/** Tells people what is wrong, or doubtful, about the settings. */
final class Findings {

  private Findings() {}

  static void print(ConfigReport report, PrintWriter err) {
    for (Problem warning : report.warnings()) {
      err.println("fakeai: warning: " + warning.text());
    }
    for (Problem problem : report.problems()) {
      err.println("fakeai: " + problem.text());
    }
    int count = report.problems().size();
    if (count > 0) {
      err.println(
          "fakeai: the configuration has %d problem%s".formatted(count, count == 1 ? "" : "s"));
    }
    err.flush();
  }
}
