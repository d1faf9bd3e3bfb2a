package org.fakeai.config.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.script.DatasetFile;
import org.fakeai.config.script.ScenarioFile;
import org.fakeai.config.script.ScriptProblem;

/** What stands in the files that settings name, and what the mode of replies needs. */
final class ScriptRules {

  private static final String MODE = "reply_mode";
  private static final String DATASET = "reply_dataset_file";
  private static final String SCENARIO = "scenario_file";

  private static final Map<String, String> NEEDS =
      Map.of("fixed", "reply_text", "sequence", "reply_texts", "dataset", DATASET);

  private final Places places;
  private final Findings findings;

  ScriptRules(Places places, Findings findings) {
    this.places = places;
    this.findings = findings;
  }

  /** Makes paths absolute and notes everything that is wrong with what is there. */
  void apply(Map<String, Chosen> chosen) {
    Optional<Path> dataset = path(DATASET, chosen);
    Optional<Path> scenario = path(SCENARIO, chosen);
    scenario.ifPresent(file -> note(SCENARIO, ScenarioFile.read(file).problems()));
    Chosen mode = chosen.get(MODE);
    if (mode == null) {
      return;
    }
    String needed = NEEDS.get(String.valueOf(mode.value()));
    if (needed != null && !chosen.containsKey(needed)) {
      var advice = "needs " + needed + ", which is not set";
      findings.problem(new Problem(MODE, "", mode.where(), advice));
    }
    if (DATASET.equals(needed)) {
      dataset.ifPresent(file -> note(DATASET, DatasetFile.read(file).problems()));
    }
  }

  private Optional<Path> path(String key, Map<String, Chosen> chosen) {
    Chosen given = chosen.get(key);
    if (given == null) {
      return Optional.empty();
    }
    String text = String.valueOf(given.value());
    try {
      Path path = places.path(text).toAbsolutePath();
      chosen.put(key, new Chosen(given.setting(), path.toString(), given.kind(), given.where()));
      return Optional.of(path);
    } catch (InvalidPathException invalid) {
      findings.problem(new Problem(key, text, given.where(), "must be the path of a file"));
      return Optional.empty();
    }
  }

  private void note(String key, List<ScriptProblem> problems) {
    for (ScriptProblem problem : problems) {
      findings.problem(new Problem(key, "", problem.place(), problem.what()));
    }
  }
}
