package org.fakeai.simulation.schema;

import java.util.List;
import java.util.Optional;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;

/** Counts what strict mode bounds: sizes are those of OpenAI's guide to structured outputs. */
final class StrictLimits {

  private static final int MOST_LEVELS = 10;
  private static final int MOST_PROPERTIES = 5000;
  private static final int MOST_VALUES = 1000;
  private static final int MOST_CHARACTERS = 120_000;

  /** Characters of one enumeration with more than {@link #LARGE_ENUM} strings. */
  private static final int MOST_ENUM_CHARACTERS = 15_000;

  private static final int LARGE_ENUM = 250;

  private int levels;
  private int properties;
  private int values;
  private int characters;
  private int enumCharacters;

  void level(int level) {
    levels = Math.max(levels, level);
  }

  void property(String name) {
    properties++;
    name(name);
  }

  /** A property's or a definition's. */
  void name(String name) {
    characters += name.length();
  }

  void values(JsonObject schema) {
    if (schema.members().get("enum") instanceof JsonArray list) {
      int length = list.items().stream().mapToInt(StrictLimits::length).sum();
      values += list.items().size();
      characters += length;
      if (list.items().size() > LARGE_ENUM) {
        enumCharacters = Math.max(enumCharacters, length);
      }
    }
    characters += schema.member("const").map(StrictLimits::length).orElse(0);
  }

  private static int length(JsonValue value) {
    return value instanceof JsonText text ? text.value().length() : 0;
  }

  Optional<StrictViolation> violation() {
    if (levels > MOST_LEVELS) {
      return exceeds(levels + " levels of nesting", MOST_LEVELS);
    }
    if (properties > MOST_PROPERTIES) {
      return exceeds(properties + " object properties", MOST_PROPERTIES);
    }
    if (values > MOST_VALUES) {
      return exceeds(values + " enum values", MOST_VALUES);
    }
    if (enumCharacters > MOST_ENUM_CHARACTERS) {
      return exceeds(enumCharacters + " characters in one enum", MOST_ENUM_CHARACTERS);
    }
    return characters > MOST_CHARACTERS
        ? exceeds(characters + " characters of names and values", MOST_CHARACTERS)
        : Optional.empty();
  }

  private static Optional<StrictViolation> exceeds(String what, int limit) {
    return Optional.of(
        new StrictViolation(List.of(), what + " exceeds limit of " + limit + ".").bare());
  }
}
