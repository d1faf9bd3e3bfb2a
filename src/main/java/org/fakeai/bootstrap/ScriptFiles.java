package org.fakeai.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.ReplyMode;
import org.fakeai.config.script.Dataset;
import org.fakeai.config.script.DatasetFile;
import org.fakeai.config.script.DatasetReading;
import org.fakeai.config.script.ScenarioDefinition;
import org.fakeai.config.script.ScenarioFile;
import org.fakeai.config.script.ScenarioReading;
import org.fakeai.config.script.ScriptProblem;

/**
 * Reads the files of a configuration that was found to be right; what has become wrong since then
 * is refused like any other problem.
 */
final class ScriptFiles {

  private ScriptFiles() {}

  /**
   * The rules; none if no file is set.
   *
   * @throws ConfigurationProblems listing every problem
   */
  static ScenarioDefinition scenario(FakeAiConfig config) {
    Optional<String> file = config.script().scenarioFile();
    if (file.isEmpty()) {
      return ScenarioDefinition.NONE;
    }
    ScenarioReading reading = ScenarioFile.read(Path.of(file.get()));
    refuse("FAKE0013 the scenario has problems", reading.problems());
    return reading.definition();
  }

  /**
   * The dataset; none if replies do not come from one.
   *
   * @throws ConfigurationProblems listing every problem
   */
  static Dataset dataset(FakeAiConfig config) {
    Optional<String> file = config.script().replyDatasetFile();
    if (file.isEmpty() || config.replies().replyMode() != ReplyMode.DATASET) {
      return Dataset.NONE;
    }
    DatasetReading reading = DatasetFile.read(Path.of(file.get()));
    refuse("FAKE0014 the dataset has problems", reading.problems());
    return reading.dataset();
  }

  private static void refuse(String what, List<ScriptProblem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationProblems(what, problems.stream().map(ScriptProblem::text).toList());
    }
  }
}
