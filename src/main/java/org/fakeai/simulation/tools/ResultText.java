package org.fakeai.simulation.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.tools.Dialogue.Turn;

/** Puts what tools returned into sentences that quote its values. */
final class ResultText {

  private static final int MOST_RESULTS = 8;
  private static final int MOST_VALUES = 6;
  private static final int LONGEST_VALUE = 160;
  private static final int LONGEST_CONTENT = 50_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ResultText() {}

  /** A sentence for each of the last results. */
  static String of(Dialogue dialogue, List<Turn.Result> results) {
    List<String> sentences = new ArrayList<>();
    for (Turn.Result result :
        results.subList(Math.max(0, results.size() - MOST_RESULTS), results.size())) {
      sentences.add(sentence(spoken(dialogue.nameOf(result)), result.content().strip()));
    }
    return String.join(" ", sentences);
  }

  private static String sentence(String name, String content) {
    String source = name.isEmpty() ? "the tool" : name;
    if (content.isEmpty()) {
      return "According to " + source + ", there is nothing to report.";
    }
    Optional<JsonValue> json =
        content.length() <= LONGEST_CONTENT ? JsonReader.read(content) : Optional.empty();
    if (json.isPresent() && json.get() instanceof JsonObject object && failed(object)) {
      String what = value(object.members().getOrDefault("error", JsonNull.NULL));
      return "Unfortunately " + source + " reported an error: " + ended(what);
    }
    List<String> parts = new ArrayList<>();
    json.ifPresent(value -> collect("", value, parts));
    String said = parts.isEmpty() ? shortened(content) : String.join(", ", parts);
    return "According to " + source + ": " + ended(said);
  }

  private static boolean failed(JsonObject object) {
    return object.members().containsKey("error")
        && !(object.members().get("error") instanceof JsonNull);
  }

  private static void collect(String key, JsonValue value, List<String> parts) {
    if (parts.size() >= MOST_VALUES) {
      return;
    }
    switch (value) {
      case JsonObject object -> {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          collect(spoken(member.getKey()), member.getValue(), parts);
        }
      }
      case JsonArray array -> {
        for (JsonValue item : array.items()) {
          collect(key, item, parts);
        }
      }
      case JsonNull nothing -> {}
      case JsonText text -> add(key, shortened(text.value()), parts);
      case JsonNumber number -> add(key, number.toJson(), parts);
      case JsonBoolean bool -> add(key, bool.value() ? "yes" : "no", parts);
    }
  }

  private static void add(String key, String said, List<String> parts) {
    parts.add(key.isEmpty() ? said : key + " is " + said);
  }

  private static String value(JsonValue value) {
    return value instanceof JsonText text ? shortened(text.value()) : shortened(value.toJson());
  }

  private static String spoken(String name) {
    return Relevance.HUMP
        .matcher(name)
        .replaceAll(" ")
        .replace('_', ' ')
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static String shortened(String text) {
    String flat = SPACE.matcher(text).replaceAll(" ").strip();
    if (flat.length() <= LONGEST_VALUE) {
      return flat;
    }
    int space = flat.lastIndexOf(' ', LONGEST_VALUE);
    return flat.substring(0, space > 0 ? space : LONGEST_VALUE) + "…";
  }

  private static String ended(String text) {
    boolean ended = !text.isEmpty() && ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    return ended ? text : text + ".";
  }
}
