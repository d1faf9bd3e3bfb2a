package org.fakeai.bootstrap;

import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.source.ConfigReport;
import org.fakeai.config.source.MicroProfileConfigReader;
import org.fakeai.config.source.Problem;

/** Reads the configuration inside a server; with problems, the deployment fails. */
final class Configuration {

  private static final System.Logger LOG = System.getLogger(Configuration.class.getName());

  private Configuration() {}

  /**
   * The configuration.
   *
   * @throws ConfigurationProblems listing every problem
   */
  static FakeAiConfig read() {
    ConfigReport report = MicroProfileConfigReader.read();
    for (Problem warning : report.warnings()) {
      LOG.log(System.Logger.Level.WARNING, "FAKE0010 " + warning.text());
    }
    if (!report.problems().isEmpty()) {
      throw new ConfigurationProblems(
          "FAKE0011 the configuration has problems",
          report.problems().stream().map(Problem::text).toList());
    }
    return report.config();
  }
}
