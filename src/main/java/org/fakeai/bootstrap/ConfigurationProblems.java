package org.fakeai.bootstrap;

import java.util.List;

/** A configuration, or the files it names, cannot be used. */
final class ConfigurationProblems extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final List<String> lines;

  /**
   * All problems at once.
   *
   * @param what a sentence about them
   * @param lines one for each problem
   */
  ConfigurationProblems(String what, List<String> lines) {
    super(what + ":\n  " + String.join("\n  ", lines));
    this.lines = List.copyOf(lines);
  }

  /** One line for each problem. */
  List<String> lines() {
    return lines;
  }
}
