package org.fakeai.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
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
    return problems.stream()
        .distinct() // those of the family come up with each of its models
        .sorted(Comparator.comparingInt(ModelProblem::line))
        .toList();
  }

  /** The file's models; those with a problem are left out. */
  List<ModelDefinition> definitions() {
    Optional<Node> root = compose();
    if (root.isEmpty()) {
      return List.of();
    }
    Fields top = Fields.of(root.get(), Set.of(FAMILY, MODELS), this::note);
    Optional<Fields> family = top.group(FAMILY, ModelFields.OF_A_FAMILY);
    if (!(top.node(MODELS).orElse(null) instanceof SequenceNode list)) {
      note(root.get(), "\"models\" must be a list of models");
      return List.of();
    }
    List<ModelDefinition> found = new ArrayList<>();
    for (Node node : list.getValue()) {
      definition(node, family).ifPresent(found::add);
    }
    return found;
  }

  private Optional<ModelDefinition> definition(Node node, Optional<Fields> family) {
    int before = problems.size();
    Fields own = Fields.of(node, ModelFields.OF_A_MODEL, this::note);
    ModelDefinition definition = new ModelFields(family.map(own::over).orElse(own)).definition();
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

  private void note(Node node, String advice) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    problems.add(new ModelProblem(file.name(), line, advice));
  }
}
