package org.fakeai.config.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong in one file. */
final class Notes {

  private final String file;
  private final List<ScriptProblem> problems = new ArrayList<>();

  Notes(String file) {
    this.file = file;
  }

  void add(Node node, String path, String advice) {
    add(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0), path, advice);
  }

  void add(int line, String path, String advice) {
    problems.add(new ScriptProblem(file, line, path, advice));
  }

  /** In the order of lines. */
  List<ScriptProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(ScriptProblem::line)).toList();
  }
}
