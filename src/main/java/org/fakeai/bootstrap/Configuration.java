package org.fakeai.bootstrap;

import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.source.ConfigReport;
import org.fakeai.config.source.MicroProfileConfigReader;
import org.fakeai.config.source.Problem;
import org.fakeai.kernel.Shared;

/** Reads the configuration inside a server; with problems, the deployment fails. */
@Shared
final class Configuration {

  private static final System.Logger LOG = System.getLogger(Configuration.class.getName());

  private final MicroProfileConfigReader reader = new MicroProfileConfigReader();

  /**
   * The configuration as it is set now.
   *
   * @throws ConfigurationProblems listing every problem
   */
  FakeAiConfig read() {
    ConfigReport report = reader.read();
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
