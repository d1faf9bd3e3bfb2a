package org.fakeai.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fakeai.config.Spelling;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one YAML mapping, with a note of everything that is wrong with them. */
final class Fields {

  private final Node place;
  private final Map<String, Node> nodes;
  private final BiConsumer<Node, String> problems;

  private Fields(Node place, Map<String, Node> nodes, BiConsumer<Node, String> problems) {
    this.place = place;
    this.nodes = nodes;
    this.problems = problems;
  }

  /** Reads {@code node}, which may have the fields {@code allowed}. */
  static Fields of(Node node, Set<String> allowed, BiConsumer<Node, String> problems) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!allowed.contains(key)) {
          problems.accept(tuple.getKeyNode(), "unknown field \"" + key + '"' + hint(key, allowed));
        } else if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
          problems.accept(tuple.getKeyNode(), "\"" + key + "\" stands here twice");
        }
      }
    } else {
      problems.accept(node, "must have fields: " + sorted(allowed));
    }
    return new Fields(node, nodes, problems);
  }

  /** These fields, and those of {@code common} that are not among them. */
  Fields over(Fields common) {
    Map<String, Node> all = new HashMap<>(common.nodes);
    all.putAll(nodes);
    return new Fields(place, all, problems);
  }

  boolean has(String name) {
    return nodes.containsKey(name);
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  int line() {
    return place.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The field's text; empty, with a note, if there is none. */
  String required(String name) {
    if (!has(name)) {
      problems.accept(place, "\"" + name + "\" is missing");
    }
    return text(name).orElse("");
  }

  Optional<String> text(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.accept(node, "\"" + name + "\" must be a text");
    return Optional.empty();
  }

  /** A list of texts. */
  List<String> texts(String name) {
    Node node = nodes.get(name);
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue());
        } else {
          problems.accept(item, "each of \"" + name + "\" must be a text");
        }
      }
    } else if (node != null) {
      problems.accept(node, "\"" + name + "\" must be a list");
    }
    return texts;
  }

  /** A list of words, each the name of a constant in lower case; empty if the field is missing. */
  <E extends Enum<E>> Optional<Set<E>> words(String name, Class<E> type) {
    if (!has(name)) {
      return Optional.empty();
    }
    Map<String, E> known = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      known.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    Set<E> found = EnumSet.noneOf(type);
    for (String word : texts(name)) {
      E constant = known.get(word);
      if (constant == null) {
        refuse(
            name, "unknown word \"" + word + "\" in \"" + name + '"' + hint(word, known.keySet()));
      } else {
        found.add(constant);
      }
    }
    return Optional.of(found);
  }

  /** A whole number; digits may be parted by underscores. */
  Optional<Integer> whole(String name, String unit, int least, int greatest) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = text.get().replace("_", "");
    if (digits.matches("\\d{1,9}")) {
      int number = Integer.parseInt(digits);
      if (number >= least && number <= greatest) {
        return Optional.of(number);
      }
    }
    expect(name, "a number" + unit + " from " + least + " to " + greatest);
    return Optional.empty();
  }

  /** A number from 0 to a thousand millions, with a point or without. */
  OptionalDouble decimal(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (text.get().matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return OptionalDouble.of(Double.parseDouble(text.get()));
    }
    expect(name, "a number that is not negative");
    return OptionalDouble.empty();
  }

  /** A decimal that must be there; 0, with a note, if it is not. */
  double requiredDecimal(String name) {
    required(name);
    return decimal(name).orElse(0);
  }

  /** The fields of a field. */
  Optional<Fields> group(String name, Set<String> allowed) {
    return node(name).map(node -> of(node, allowed, problems));
  }

  /** Notes that a field is not what it must be. */
  void expect(String name, String allowed) {
    String found = nodes.get(name) instanceof ScalarNode scalar ? scalar.getValue() : "…";
    refuse(name, "\"" + name + "\" must be " + allowed + ", not \"" + found + '"');
  }

  private void refuse(String name, String advice) {
    problems.accept(nodes.getOrDefault(name, place), advice);
  }

  private static String hint(String word, Set<String> known) {
    return Spelling.nearest(word, known)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("; known are " + sorted(known));
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
