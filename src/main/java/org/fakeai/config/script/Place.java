package org.fakeai.config.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fakeai.config.Spelling;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file, with its place; what it is not is noted there.
 *
 * @param path such as {@code rules[2].when}; empty for the whole file
 */
record Place(Node node, String path, Notes notes) {

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  void note(String advice) {
    notes.add(node, path, advice);
  }

  /** The fields of a mapping, of which none but {@code allowed} may be there. */
  Map<String, Place> fields(Set<String> allowed) {
    Map<String, Place> fields = new LinkedHashMap<>();
    entries()
        .forEach(
            (name, place) -> {
              if (allowed.contains(name)) {
                fields.put(name, place);
              } else {
                place.note("is not known" + hint(name, allowed));
              }
            });
    return fields;
  }

  /** The entries of a mapping, whatever they are called. */
  Map<String, Place> entries() {
    Map<String, Place> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      note("must have fields");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      String at = path.isEmpty() ? name : path + "." + name;
      Place place = new Place(tuple.getValueNode(), at, notes);
      if (entries.putIfAbsent(name, place) != null) {
        notes.add(tuple.getKeyNode(), at, "stands here twice");
      }
    }
    return entries;
  }

  /** The items of a list. */
  List<Place> items() {
    List<Place> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        items.add(new Place(item, path + "[" + items.size() + "]", notes));
      }
    } else {
      note("must be a list");
    }
    return items;
  }

  /** The items of a list, or this alone. */
  List<Place> oneOrMore() {
    return isList() ? items() : List.of(this);
  }

  /** A text; empty, with a note, if it is none. */
  Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    note("must be a text");
    return Optional.empty();
  }

  /** A text that is not blank. */
  Optional<String> word() {
    Optional<String> text = text();
    if (text.isPresent() && text.get().isBlank()) {
      note("must not be empty");
      return Optional.empty();
    }
    return text;
  }

  /** One of a few words. */
  Optional<String> oneOf(Set<String> words) {
    Optional<String> text = text();
    if (text.isPresent() && !words.contains(text.get())) {
      note("must be one of " + sorted(words) + suggestion(text.get(), words));
      return Optional.empty();
    }
    return text;
  }

  Optional<Integer> whole(int least, int greatest) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= greatest) {
        return Optional.of(number);
      }
    }
    note("must be a whole number from " + least + " to " + greatest);
    return Optional.empty();
  }

  OptionalDouble decimal(int greatest) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (text.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(text) <= greatest) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    note("must be a number from 0 to " + greatest);
    return OptionalDouble.empty();
  }

  static String hint(String word, Set<String> known) {
    String near = suggestion(word, known);
    return near.isEmpty() ? "; known are " + sorted(known) : near;
  }

  private static String suggestion(String word, Set<String> known) {
    return Spelling.nearest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
