package org.fakeai.simulation.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/** One schema's keywords with the types that they must have; a wrong one is refused. */
record Keywords(JsonObject schema, String pointer) {

  /** Digits before or after the point beyond which a number is refused. */
  private static final int MOST_DIGITS = 400;

  @Nullable JsonValue value(String keyword) {
    return schema.members().get(keyword);
  }

  Refusal refusal(String keyword, String reason) {
    return new Refusal(pointer + "/" + keyword, reason);
  }

  @Nullable BigDecimal number(String keyword) {
    JsonValue value = value(keyword);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonNumber number)) {
      throw refusal(keyword, "is not a number");
    }
    BigDecimal decimal = number.value();
    if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
      throw refusal(keyword, "is not a number of a usable size");
    }
    return decimal;
  }

  /** A count of things, or {@code absent}; as large as an {@code int} can be. */
  int count(String keyword, int absent) {
    BigDecimal number = number(keyword);
    if (number == null) {
      return absent;
    }
    if (number.signum() < 0 || number.scale() > 0) {
      throw refusal(keyword, "is not a whole number from 0");
    }
    return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
  }

  boolean flag(String keyword) {
    return value(keyword) instanceof JsonBoolean bool && bool.value();
  }

  Optional<String> text(String keyword) {
    JsonValue value = value(keyword);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof JsonText text)) {
      throw refusal(keyword, "is not a string");
    }
    return Optional.of(text.value());
  }

  @Nullable List<JsonValue> list(String keyword) {
    JsonValue value = value(keyword);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonArray array)) {
      throw refusal(keyword, "is not an array");
    }
    return array.items();
  }

  Set<String> names(String keyword) {
    List<JsonValue> list = list(keyword);
    return list == null ? Set.of() : names(keyword, list);
  }

  private Set<String> names(String keyword, List<JsonValue> list) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonValue item : list) {
      if (!(item instanceof JsonText text)) {
        throw refusal(keyword, "has an item that is not a string");
      }
      names.add(text.value());
    }
    return names;
  }

  /** The arrays of names in the object that stands behind {@code keyword}. */
  void dependents(String keyword, Map<String, Set<String>> into) {
    if (value(keyword) instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (name, needed) -> {
                if (needed instanceof JsonArray array) {
                  into.put(name, names(keyword, array.items()));
                }
              });
    }
  }

  /** The types of {@code type} as bits. */
  int types() {
    JsonValue value = value("type");
    if (value == null) {
      return Types.ALL;
    }
    List<JsonValue> all = value instanceof JsonArray array ? array.items() : List.of(value);
    int types = 0;
    for (JsonValue one : new ArrayList<>(all)) {
      int type = one instanceof JsonText text ? Types.named(text.value()) : 0;
      if (type == 0) {
        throw refusal("type", one.toJson() + " is not a type");
      }
      types |= type;
    }
    return types;
  }
}
