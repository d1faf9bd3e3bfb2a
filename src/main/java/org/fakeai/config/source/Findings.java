package org.fakeai.config.source;

import java.util.ArrayList;
import java.util.List;

/** Problems and warnings of one reading, as they come. */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  void problem(Problem problem) {
    problems.add(problem);
  }

  void warning(Problem warning) {
    warnings.add(warning);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Problem> warnings() {
    return warnings;
  }
}
