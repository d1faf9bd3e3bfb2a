package org.fakeai.simulation.schema;

import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;

/** Sets of types as bits; a number is an integer or has a fraction. */
final class Types {

  static final int NULL = 1;
  static final int BOOLEAN = 1 << 1;
  static final int OBJECT = 1 << 2;
  static final int ARRAY = 1 << 3;
  static final int TEXT = 1 << 4;
  static final int INTEGER = 1 << 5;
  static final int FRACTION = 1 << 6;
  static final int NUMBER = INTEGER | FRACTION;
  static final int ALL = (1 << 7) - 1;

  private Types() {}

  /** The types that a schema calls so; 0 if there is none of that name. */
  static int named(String name) {
    return switch (name) {
      case "null" -> NULL;
      case "boolean" -> BOOLEAN;
      case "object" -> OBJECT;
      case "array" -> ARRAY;
      case "string" -> TEXT;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      default -> 0;
    };
  }

  static int of(JsonValue value) {
    return switch (value) {
      case JsonNull nothing -> NULL;
      case JsonBoolean bool -> BOOLEAN;
      case JsonObject object -> OBJECT;
      case JsonArray array -> ARRAY;
      case JsonText text -> TEXT;
      case JsonNumber number -> number.isInteger() ? INTEGER : FRACTION;
    };
  }
}
