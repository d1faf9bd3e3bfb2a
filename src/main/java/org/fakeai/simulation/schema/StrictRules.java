package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;

/**
 * What OpenAI demands of schemas in strict mode, as its guide to structured outputs lists it and
 * its API words it.
 */
public final class StrictRules {

  private static final Set<String> FORMATS =
      Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
  private static final List<String> NOT_PERMITTED =
      List.of(
          "allOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "dependentRequired",
          "dependentSchemas",
          "patternProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "unevaluatedProperties",
          "unevaluatedItems",
          "contains",
          "minContains",
          "maxContains",
          "uniqueItems");

  /** Deeper schemas are refused as nested too deeply before this matters. */
  private static final int DEEPEST = 100;

  private final List<StrictViolation> violations = new ArrayList<>();
  private final StrictLimits limits = new StrictLimits();

  private StrictRules() {}

  /** What {@code schema} does wrong, in the order of the document; empty if it may be strict. */
  public static List<StrictViolation> violations(JsonValue schema) {
    StrictRules rules = new StrictRules();
    if (schema instanceof JsonObject object && isObject(object) && !has(object, "anyOf")) {
      rules.schema(object, List.of(), 1);
      rules.limits.violation().ifPresent(rules.violations::add);
    } else {
      rules.violations.add(new StrictViolation(List.of(), root(schema)));
    }
    return List.copyOf(rules.violations);
  }

  private static String root(JsonValue schema) {
    if (schema instanceof JsonObject object && isObject(object)) {
      return "'anyOf' is not permitted.";
    }
    String type =
        schema instanceof JsonObject object
            ? object.member("type").map(JsonValue::toJson).orElse("\"None\"")
            : "\"None\"";
    return "schema must be a JSON Schema of 'type: \"object\"', got 'type: " + type + "'.";
  }

  private static boolean isObject(JsonObject schema) {
    JsonValue type = schema.members().get("type");
    return type instanceof JsonText text && text.value().equals("object")
        || type instanceof JsonArray list && list.items().contains(new JsonText("object"));
  }

  private static boolean has(JsonObject schema, String keyword) {
    return schema.members().containsKey(keyword);
  }

  private void add(List<String> context, String reason) {
    violations.add(new StrictViolation(context, reason));
  }

  private void schema(JsonObject schema, List<String> context, int level) {
    if (context.size() > DEEPEST) {
      return;
    }
    for (String keyword : NOT_PERMITTED) {
      if (has(schema, keyword)) {
        add(context, "'" + keyword + "' is not permitted.");
      }
    }
    if (has(schema, "$ref")) {
      reference(schema, context);
    } else {
      typed(schema, context, level);
    }
    definitions(schema, "$defs", context);
    definitions(schema, "definitions", context);
  }

  private void reference(JsonObject schema, List<String> context) {
    Set<String> others = new LinkedHashSet<>(schema.members().keySet());
    others.removeAll(Set.of("$ref", "$defs", "definitions", "$schema", "title"));
    if (!others.isEmpty() && !context.isEmpty()) {
      add(context, "$ref cannot have keywords {'" + String.join("', '", others) + "'}.");
    }
  }

  private void typed(JsonObject schema, List<String> context, int level) {
    boolean typed =
        has(schema, "type") || has(schema, "anyOf") || has(schema, "enum") || has(schema, "const");
    if (!typed) {
      add(context, "schema must have a 'type' key.");
    }
    schema
        .text("format")
        .filter(format -> !FORMATS.contains(format))
        .ifPresent(format -> add(context, "'" + format + "' is not a valid format."));
    limits.values(schema);
    if (isObject(schema)) {
      object(schema, context, level);
    }
    if (schema.text("type").filter("array"::equals).isPresent()) {
      items(schema, context, level);
    }
    if (schema.members().get("anyOf") instanceof JsonArray branches) {
      for (int i = 0; i < branches.items().size(); i++) {
        child(branches.items().get(i), with(context, "anyOf", Integer.toString(i)), level);
      }
    }
  }

  private void object(JsonObject schema, List<String> context, int level) {
    limits.level(level);
    if (!(schema.members().get("additionalProperties") instanceof JsonBoolean open)
        || open.value()) {
      add(context, "'additionalProperties' is required to be supplied and to be false.");
    }
    if (!(schema.members().get("properties") instanceof JsonObject properties)) {
      add(context, "object schema missing properties.");
      return;
    }
    required(schema, properties, context);
    for (Map.Entry<String, JsonValue> property : properties.members().entrySet()) {
      limits.property(property.getKey());
      child(property.getValue(), with(context, "properties", property.getKey()), level + 1);
    }
  }

  private void required(JsonObject schema, JsonObject properties, List<String> context) {
    Set<JsonValue> required = new LinkedHashSet<>();
    if (schema.members().get("required") instanceof JsonArray names) {
      required.addAll(names.items());
    }
    String rule =
        "'required' is required to be supplied and to be an array including every key in"
            + " properties. ";
    for (String name : properties.members().keySet()) {
      if (!required.remove(new JsonText(name))) {
        add(context, rule + "Missing '" + name + "'.");
        return;
      }
    }
    for (JsonValue name : required) {
      String key = name instanceof JsonText text ? text.value() : name.toJson();
      add(context, rule + "Extra required key '" + key + "' supplied.");
    }
  }

  private void items(JsonObject schema, List<String> context, int level) {
    JsonValue items = schema.members().get("items");
    if (items == null) {
      add(context, "array schema missing items.");
    } else {
      child(items, with(context, "items"), level + 1);
    }
  }

  private void definitions(JsonObject schema, String keyword, List<String> context) {
    if (schema.members().get(keyword) instanceof JsonObject definitions) {
      definitions
          .members()
          .forEach(
              (name, one) -> {
                limits.name(name);
                child(one, with(context, keyword, name), 1);
              });
    }
  }

  private void child(JsonValue schema, List<String> context, int level) {
    if (schema instanceof JsonObject object) {
      schema(object, context, level);
    } else {
      add(context, schema.toJson() + " is not of type 'object'.");
    }
  }

  private static List<String> with(List<String> context, String... steps) {
    List<String> longer = new ArrayList<>(context);
    longer.addAll(List.of(steps));
    return longer;
  }
}
