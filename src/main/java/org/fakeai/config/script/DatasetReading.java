package org.fakeai.config.script;

import java.util.List;

/**
 * What a file of prompts and responses says.
 *
 * @param dataset usable if there are no problems
 * @param problems what is wrong, in the order of lines; at most some dozens
 */
public record DatasetReading(Dataset dataset, List<ScriptProblem> problems) {

  public DatasetReading {
    problems = List.copyOf(problems);
  }
}
