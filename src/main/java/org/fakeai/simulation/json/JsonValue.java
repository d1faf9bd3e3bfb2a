package org.fakeai.simulation.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. */
public sealed interface JsonValue {

  /** The value as JSON without white space. */
  default String toJson() {
    StringBuilder out = new StringBuilder(64);
    JsonWriter.write(this, out);
    return out.toString();
  }

  /** {@code null}. */
  record JsonNull() implements JsonValue {

    /** The one value of this type. */
    public static final JsonNull NULL = new JsonNull();
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /**
   * A number.
   *
   * @param value exact; without trailing zeros, so that equal numbers are equal values
   */
  record JsonNumber(BigDecimal value) implements JsonValue {

    public JsonNumber {
      value = value.stripTrailingZeros();
    }

    /** Whether it is an integer, however it was written. */
    public boolean isInteger() {
      return value.scale() <= 0;
    }
  }

  /** A string. */
  record JsonText(String value) implements JsonValue {}

  /** An array. */
  record JsonArray(List<JsonValue> items) implements JsonValue {

    public JsonArray {
      items = List.copyOf(items);
    }
  }

  /**
   * An object.
   *
   * @param members in their order
   */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member of that name. */
    public Optional<JsonValue> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The member of that name if it is a string. */
    public Optional<String> text(String name) {
      return members.get(name) instanceof JsonText text
          ? Optional.of(text.value())
          : Optional.empty();
    }
  }
}
