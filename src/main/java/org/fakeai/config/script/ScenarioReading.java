package org.fakeai.config.script;

import java.util.List;

/**
 * What a file of rules says.
 *
 * @param definition usable if there are no problems
 * @param problems everything that is wrong, in the order of lines
 */
public record ScenarioReading(ScenarioDefinition definition, List<ScriptProblem> problems) {

  public ScenarioReading {
    problems = List.copyOf(problems);
  }
}
