package org.fakeai.config.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.config.script.ScenarioDefinition.Isolation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file of rules. */
public final class ScenarioFile {

  /** More than anybody writes by hand; bounds what one request can cost. */
  static final int MOST_RULES = 1_000;

  private static final long LARGEST_BYTES = 3_000_000;
  private static final String DIGEST = "[0-9a-fA-F]{64}";

  private final Notes notes;

  private ScenarioFile(Notes notes) {
    this.notes = notes;
  }

  /** Reads everything, whatever is wrong with a part of it. */
  public static ScenarioReading read(Path file) {
    Notes notes = new Notes(file.toString());
    return FileText.of(file, LARGEST_BYTES, notes)
        .map(text -> read(text, notes))
        .orElseGet(() -> new ScenarioReading(ScenarioDefinition.NONE, notes.problems()));
  }

  /**
   * The same for a text.
   *
   * @param file what problems call it
   */
  public static ScenarioReading read(String text, String file) {
    return read(text, new Notes(file));
  }

  private static ScenarioReading read(String text, Notes notes) {
    ScenarioDefinition definition =
        compose(text, notes)
            .map(root -> new ScenarioFile(notes).definition(new Place(root, "", notes)))
            .orElse(ScenarioDefinition.NONE);
    return new ScenarioReading(definition, notes.problems());
  }

  private static Optional<Node> compose(String text, Notes notes) {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(text);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      notes.add(line, "", "is not YAML: " + broken.getProblem());
    } catch (YamlEngineException broken) {
      notes.add(0, "", "is not YAML: " + broken.getMessage());
    }
    return Optional.empty();
  }

  private ScenarioDefinition definition(Place root) {
    Map<String, Place> fields = root.fields(Set.of("isolate_by", "keys", "rules"));
    Map<String, String> keys = keys(Optional.ofNullable(fields.get("keys")));
    Isolation isolation =
        Optional.ofNullable(fields.get("isolate_by"))
            .map(ScenarioFile::isolation)
            .orElseGet(Isolation.None::new);
    List<Place> places = places(Optional.ofNullable(fields.get("rules")));
    return new ScenarioDefinition(isolation, rules(places, keys));
  }

  private static List<Place> places(Optional<Place> rules) {
    List<Place> places = rules.map(Place::items).orElse(List.of());
    if (places.size() <= MOST_RULES) {
      return places;
    }
    rules.ifPresent(
        list -> list.note("has " + places.size() + " rules; at most " + MOST_RULES + " may be"));
    return places.subList(0, MOST_RULES);
  }

  private List<RuleDefinition> rules(List<Place> places, Map<String, String> keys) {
    Set<String> states = RuleReader.states(places);
    List<RuleDefinition> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Place place : places) {
      RuleDefinition rule = new RuleReader(keys, states).read(place, rules.size() + 1);
      if (!names.add(rule.name())) {
        notes.add(place.node(), place.path() + ".name", "is another rule's, too: " + rule.name());
      }
      rules.add(rule);
    }
    return rules;
  }

  private static Isolation isolation(Place place) {
    if (place.isText()) {
      return place.oneOf(Set.of("none", "api_key")).filter("api_key"::equals).isPresent()
          ? new Isolation.ByKey()
          : new Isolation.None();
    }
    Place header = place.fields(Set.of("header")).get("header");
    return header == null
        ? new Isolation.None()
        : header.word().<Isolation>map(Isolation.ByHeader::new).orElseGet(Isolation.None::new);
  }

  /** Digests by name. What is no digest may be a key, and is not shown. */
  private static Map<String, String> keys(Optional<Place> place) {
    Map<String, String> keys = new LinkedHashMap<>();
    place
        .map(Place::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              Optional<String> digest = value.text();
              if (digest.isPresent() && digest.get().matches(DIGEST)) {
                keys.put(name, digest.get().toLowerCase(Locale.ROOT));
              } else {
                value.note("must be a key's SHA-256 digest, 64 hexadecimal digits");
              }
            });
    return keys;
  }
}
