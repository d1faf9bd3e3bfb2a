package org.fakeai.config.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML, hence JSON, as a tree of texts: scalars keep the spelling they were written in. */
final class Yaml {

  private Yaml() {}

  /** Empty for an empty document. */
  static Optional<Node> compose(String text) throws YamlEngineException {
    var settings = LoadSettings.builder().build();
    return new Compose(settings).composeString(text);
  }

  /** Empty if it is anything but a list of scalars. */
  static Optional<List<String>> items(Node node) {
    if (node instanceof SequenceNode list
        && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      return Optional.of(list.getValue().stream().map(Yaml::text).toList());
    }
    return Optional.empty();
  }

  /** Empty text for null, as for any node that is not a scalar. */
  static String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return "";
    }
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean isNull = plain && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
    return isNull ? "" : scalar.getValue();
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
