package org.fakeai.config.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fakeai.config.source.SettingSource.Entry;
import org.fakeai.config.source.SettingSource.Kind;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A configuration file: flat keys or the original's sections, in YAML or JSON. */
final class YamlFile {

  private static final int DEEPEST = 4;

  private final String file;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private YamlFile(Path file) {
    this.file = file.toString();
  }

  static SettingSource read(Path path) {
    var file = new YamlFile(path);
    switch (TextFile.read(path)) {
      case TextFile.Content content -> file.parse(content.text());
      case TextFile.Unreadable unreadable -> file.problem("cannot be read: " + unreadable.reason());
    }
    return new SettingSource(Kind.FILE, file.entries, file.problems);
  }

  private void parse(String text) {
    try {
      Yaml.compose(text).ifPresent(this::document);
    } catch (MarkedYamlEngineException broken) {
      problem("is not YAML: " + position(broken) + reason(broken));
    } catch (YamlEngineException broken) {
      problem("is not YAML");
    }
  }

  private void document(Node root) {
    if (root instanceof MappingNode settings) {
      settings.getValue().forEach(tuple -> tuple(tuple, "", 1));
    } else if (!Yaml.text(root).isEmpty() || root instanceof SequenceNode) {
      problem("must contain settings as \"key: value\"");
    }
  }

  private void tuple(NodeTuple tuple, String section, int depth) {
    var key = Yaml.text(tuple.getKeyNode());
    var name = (section + key).toLowerCase(Locale.ROOT);
    var where = file + " line " + Yaml.line(tuple.getKeyNode());
    switch (tuple.getValueNode()) {
      case MappingNode nested when depth < DEEPEST -> {
        var inner = name.equals("fakeai") ? "" : name + ".";
        nested.getValue().forEach(below -> tuple(below, inner, depth + 1));
      }
      case MappingNode tooDeep -> problems.add(new Problem(name, "", where, "is not a setting"));
      case SequenceNode list -> list(name, list, where);
      case Node scalar -> entries.add(SettingSource.entry(name, Yaml.text(scalar), where));
    }
  }

  private void list(String name, SequenceNode list, String where) {
    Yaml.items(list)
        .ifPresentOrElse(
            items -> entries.add(new Entry(name, new RawValue.Items(items), where)),
            () -> problems.add(new Problem(name, "", where, "must be a list of single values")));
  }

  private void problem(String advice) {
    problems.add(new Problem("config_file", "", file, advice));
  }

  private static String position(MarkedYamlEngineException broken) {
    return broken
        .getProblemMark()
        .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ")
        .orElse("");
  }

  /** The parser's own message and its last words can quote the file, hence a key. */
  private static String reason(MarkedYamlEngineException broken) {
    var problem = broken.getProblem();
    return problem == null
        ? "syntax error"
        : problem.replaceFirst("(alias|handle|anchor) .*", "$1");
  }
}
