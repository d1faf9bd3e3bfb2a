package org.fakeai.api.chat;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fakeai.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The object that a prompt for {@code json_object} describes in words: by an example, or by naming
 * its keys. Without either it has an answer.
 */
final class SketchedObject {

  private static final int MOST_TEXT = 20_000;
  private static final int MOST_KEYS = 24;
  private static final int DEEPEST = 8;

  private static final Pattern LIST =
      Pattern.compile(
          "(?i)\\b(?:keys?|fields?|properties|attributes|members|columns)\\b(?: are| named| called|:)*"
              + "\\s+((?:[\"'`]?[A-Za-z_][A-Za-z0-9_]{0,40}[\"'`]?(?:\\s*\\([^)]{0,40}\\))?"
              + "(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+)?){1,24})");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i)[\"'`]([A-Za-z_][A-Za-z0-9_]{0,40})[\"'`] (?:key|field|property|attribute|member)\\b");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,40}");
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:.*_)?(?:age|count|number|year|quantity|score|rating|total|amount)"
              + "|.*[a-z](?:Age|Count|Number|Year|Quantity|Score|Rating|Total|Amount)");
  private static final Set<String> FILLERS =
      Set.of(
          ("a above an and are as at below by following for from in is it like listed must of on"
                  + " only or please should such that the then these they this those to using"
                  + " where which with you")
              .split(" "));

  private SketchedObject() {}

  /** The schema of the object, as text. */
  static String schema(CharSequence prompt) {
    String text = prompt.subSequence(0, Math.min(prompt.length(), MOST_TEXT)).toString();
    JsonNode example = example(text);
    if (example instanceof ObjectNode object && !object.isEmpty()) {
      return like(object, 0).toString();
    }
    ObjectNode schema = object();
    for (String key : keys(text)) {
      add(schema, key, plain(COUNT.matcher(key).matches() ? "integer" : "string"));
    }
    if (schema.path("required").isEmpty()) {
      add(schema, "answer", plain("string"));
    }
    return schema.toString();
  }

  /** A text of this class as a tree. */
  static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }

  /** The first thing in braces that is JSON. */
  private static JsonNode example(String text) {
    int from = text.indexOf('{');
    for (int tries = 0; from >= 0 && tries < 8; tries++) {
      int to = end(text, from);
      if (to > 0) {
        try {
          return Json.MAPPER.readTree(text.substring(from, to));
        } catch (JacksonException e) {
          // Not an example; the next brace may begin one.
        }
      }
      from = text.indexOf('{', from + 1);
    }
    return Json.MAPPER.missingNode();
  }

  private static int end(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static JsonNode like(JsonNode value, int depth) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        if (value.path("type").asString("").equals("object")
            && value.path("properties").isObject()) {
          yield value;
        }
        ObjectNode schema = object();
        if (depth < DEEPEST) {
          value
              .properties()
              .forEach(member -> add(schema, member.getKey(), like(member.getValue(), depth + 1)));
        }
        yield schema;
      }
      case ARRAY -> {
        ObjectNode schema = plain("array");
        boolean ends = value.isEmpty() || depth >= DEEPEST;
        schema.set("items", ends ? plain("string") : like(value.get(0), depth + 1));
        schema.put("minItems", 1);
        yield schema;
      }
      case NUMBER -> plain(value.isIntegralNumber() ? "integer" : "number");
      case BOOLEAN -> plain("boolean");
      default -> plain(named(value.asString("")));
    };
  }

  /** Examples say types as well as values: {@code "age": "<integer>"}. */
  private static String named(String word) {
    String bare = word.replaceAll("[<>\\[\\]()]", "").strip().toLowerCase(Locale.ROOT);
    return switch (bare) {
      case "int", "integer" -> "integer";
      case "number", "float", "double" -> "number";
      case "bool", "boolean", "true/false" -> "boolean";
      default -> "string";
    };
  }

  private static Set<String> keys(String text) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher lists = LIST.matcher(text);
    while (lists.find() && keys.size() < MOST_KEYS) {
      Matcher names = NAME.matcher(REMARK.matcher(lists.group(1)).replaceAll(""));
      while (names.find() && keys.size() < MOST_KEYS) {
        if (!FILLERS.contains(names.group().toLowerCase(Locale.ROOT))) {
          keys.add(names.group());
        }
      }
    }
    return keys.isEmpty() ? quotedKeys(text) : keys;
  }

  private static Set<String> quotedKeys(String text) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find() && keys.size() < MOST_KEYS) {
      keys.add(quoted.group(1));
    }
    return keys;
  }

  private static ObjectNode object() {
    ObjectNode schema = plain("object");
    schema.putObject("properties");
    schema.putArray("required");
    schema.put("additionalProperties", false);
    return schema;
  }

  private static void add(ObjectNode schema, String key, JsonNode value) {
    ((ObjectNode) schema.get("properties")).set(key, value);
    ((ArrayNode) schema.get("required")).add(key);
  }

  private static ObjectNode plain(String type) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", type);
    return schema;
  }
}
