package org.fakeai.config.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.config.script.RuleDefinition.AtEnd;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one rule. */
final class RuleReader {

  private static final Set<String> FIELDS =
      Set.of("name", "when", "when_state", "answer", "answers", "at_end", "set_state");
  private static final String SET_STATE = "set_state";

  private final WhenReader when;
  private final Set<String> states;

  /**
   * @param keys digests by name
   * @param states those that some rule sets
   */
  RuleReader(Map<String, String> keys, Set<String> states) {
    this.when = new WhenReader(keys);
    this.states = states;
  }

  /** Every state that there can be. */
  static Set<String> states(List<Place> rules) {
    Set<String> states = new HashSet<>(Set.of(ScenarioDefinition.FIRST_STATE));
    for (Place rule : rules) {
      if (rule.node() instanceof MappingNode fields) {
        for (NodeTuple tuple : fields.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key
              && key.getValue().equals(SET_STATE)
              && tuple.getValueNode() instanceof ScalarNode state) {
            states.add(state.getValue());
          }
        }
      }
    }
    return states;
  }

  /**
   * The rule; meaningless if a problem was noted.
   *
   * @param number its place in the file, from 1
   */
  RuleDefinition read(Place place, int number) {
    Map<String, Place> fields = place.fields(FIELDS);
    return new RuleDefinition(
        name(fields.get("name"), number),
        Optional.ofNullable(fields.get("when")).map(when::read).orElse(When.ALWAYS),
        Optional.ofNullable(fields.get("when_state")).flatMap(this::known),
        answers(place, fields),
        Optional.ofNullable(fields.get("at_end")).map(RuleReader::atEnd).orElse(AtEnd.STAY),
        Optional.ofNullable(fields.get(SET_STATE)).flatMap(Place::word));
  }

  private static String name(@Nullable Place place, int number) {
    String unnamed = "rule " + number;
    if (place == null) {
      return unnamed;
    }
    Optional<String> name = place.word();
    if (name.isPresent() && name.get().matches("[\\x21-\\x7e][\\x20-\\x7e]{0,63}")) {
      return name.get();
    }
    name.ifPresent(wrong -> place.note("must have 1 to 64 printable ASCII characters"));
    return unnamed;
  }

  private Optional<String> known(Place place) {
    Optional<String> state = place.word();
    state
        .filter(name -> !states.contains(name))
        .ifPresent(name -> place.note("is a state that no rule sets" + Place.hint(name, states)));
    return state;
  }

  private static List<AnswerDefinition> answers(Place rule, Map<String, Place> fields) {
    Place one = fields.get("answer");
    Place several = fields.get("answers");
    if ((one == null) == (several == null)) {
      rule.note("needs either answer or answers");
      return List.of();
    }
    if (one != null) {
      return List.of(AnswerReader.read(one));
    }
    List<AnswerDefinition> answers = new ArrayList<>();
    several.items().forEach(place -> answers.add(AnswerReader.read(place)));
    if (answers.isEmpty() && several.isList()) {
      several.note("must not be empty");
    }
    return answers;
  }

  private static AtEnd atEnd(Place place) {
    return place
        .oneOf(Set.of("stay", "repeat", "pass"))
        .map(word -> AtEnd.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(AtEnd.STAY);
  }
}
