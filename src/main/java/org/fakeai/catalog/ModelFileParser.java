package org.fakeai.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one model file: {@code family} holds what its models have in common, {@code models} lists
 * them.
 */
final class ModelFileParser {

  private static final String FAMILY = "family";
  private static final String MODELS = "models";

  private final ModelFile file;
  private final List<ModelProblem> problems = new ArrayList<>();

  ModelFileParser(ModelFile file) {
    this.file = file;
  }

  /** What was wrong, by line. */
  List<ModelProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(ModelProblem::line)).toList();
  }

  /** The file's models; those with a problem are left out. */
  List<ModelDefinition> definitions() {
    Optional<Node> root = compose();
    if (root.isEmpty()) {
      return List.of();
    }
    Map<String, Node> top = entries(root.get(), Set.of(FAMILY, MODELS));
    Node family = top.get(FAMILY);
    Map<String, Node> common = family == null ? Map.of() : entries(family, ModelFields.OF_A_FAMILY);
    if (!(top.get(MODELS) instanceof SequenceNode list)) {
      note(root.get(), "\"models\" must be a list of models");
      return List.of();
    }
    List<ModelDefinition> found = new ArrayList<>();
    for (Node node : list.getValue()) {
      definition(node, common).ifPresent(found::add);
    }
    return found;
  }

  private Optional<ModelDefinition> definition(Node node, Map<String, Node> common) {
    int before = problems.size();
    Map<String, Node> fields = new LinkedHashMap<>(common);
    fields.putAll(entries(node, ModelFields.OF_A_MODEL));
    ModelDefinition definition = new ModelFields(node, fields, this::note).definition();
    return problems.size() == before ? Optional.of(definition) : Optional.empty();
  }

  private Optional<Node> compose() {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(file.text());
      if (root.isEmpty()) {
        problems.add(new ModelProblem(file.name(), 0, "is empty"));
      }
      return root;
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(new ModelProblem(file.name(), line, "is not YAML: " + broken.getProblem()));
    } catch (YamlEngineException broken) {
      problems.add(new ModelProblem(file.name(), 0, "is not YAML: " + broken.getMessage()));
    }
    return Optional.empty();
  }

  private Map<String, Node> entries(Node node, Set<String> allowed) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      note(node, "must have fields: " + String.join(", ", sorted(allowed)));
      return entries;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowed.contains(key)) {
        String fields = String.join(", ", sorted(allowed));
        note(tuple.getKeyNode(), "unknown field \"" + key + "\"; known are " + fields);
      } else if (!seen.add(key)) {
        note(tuple.getKeyNode(), "\"" + key + "\" stands here twice");
      } else {
        entries.put(key, tuple.getValueNode());
      }
    }
    return entries;
  }

  private void note(Node node, String advice) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    problems.add(new ModelProblem(file.name(), line, advice));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
