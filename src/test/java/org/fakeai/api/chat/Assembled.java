package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fakeai.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replies as clients see them: streams put together as SDKs do it, whole replies beside them. */
final class Assembled {

  private static final List<String> TEXTS =
      List.of("content", "refusal", "reasoning_content", "reasoning");

  private Assembled() {}

  /** A body in JSON of one with single quotes. */
  static String body(String fields) {
    return "{" + fields.replace('\'', '"') + "}";
  }

  static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }

  /** The whole reply to a request. */
  static JsonNode whole(ChatParts parts, String fields) {
    return read(parts.prepared(body(fields)).whole());
  }

  /** The choices of a reply, and its usage, as far as a stream says them too. */
  static JsonNode essence(JsonNode whole) {
    ObjectNode essence = Json.MAPPER.createObjectNode();
    ArrayNode choices = essence.putArray("choices");
    for (JsonNode choice : whole.path("choices")) {
      ObjectNode message = choices.addObject();
      message.setAll((ObjectNode) choice.get("message").deepCopy());
      message.remove("annotations");
      message.path("tool_calls").forEach(call -> ((ObjectNode) call).put("id", "call_"));
      message.set("finish_reason", choice.get("finish_reason"));
    }
    essence.set("usage", whole.get("usage"));
    return essence;
  }

  /**
   * The same of a stream's events, which are held to the rules of streams: the role is first, a
   * call's name and id come once and before its input, nothing follows the finish reason.
   */
  static JsonNode essence(List<String> events) {
    ObjectNode essence = Json.MAPPER.createObjectNode();
    ArrayNode choices = essence.putArray("choices");
    assertThat(events.getLast()).isEqualTo("[DONE]");
    for (String event : events.subList(0, events.size() - 1)) {
      JsonNode chunk = read(event);
      for (JsonNode choice : chunk.get("choices")) {
        add(choice, choices);
      }
      if (chunk.path("usage").isObject()) {
        essence.set("usage", chunk.get("usage"));
      }
    }
    return essence;
  }

  private static void add(JsonNode choice, ArrayNode choices) {
    int index = choice.get("index").intValue();
    while (choices.size() <= index) {
      choices.addObject().putNull("content").putNull("refusal");
    }
    ObjectNode message = (ObjectNode) choices.get(index);
    assertThat(message.has("finish_reason")).as("%s comes after the end", choice).isFalse();
    JsonNode delta = choice.get("delta");
    assertThat(delta.has("role")).as("role of %s", choice).isEqualTo(!message.has("role"));
    delta.properties().forEach(field -> add(field, message));
    if (!choice.get("finish_reason").isNull()) {
      message.set("finish_reason", choice.get("finish_reason"));
    }
  }

  private static void add(Map.Entry<String, JsonNode> field, ObjectNode message) {
    String name = field.getKey();
    switch (name) {
      case "role" -> message.set(name, field.getValue());
      case "function_call" -> call(field.getValue(), message.withObject("/function_call"));
      case "tool_calls" -> field.getValue().forEach(call -> add(call, message));
      default -> {
        assertThat(TEXTS).contains(name);
        append(name, field.getValue(), message);
      }
    }
  }

  private static void add(JsonNode delta, ObjectNode message) {
    ArrayNode calls = message.withArray("/tool_calls");
    int index = delta.get("index").intValue();
    assertThat(index).isBetween(calls.size() - 1, calls.size());
    boolean first = index == calls.size();
    ObjectNode call = first ? calls.addObject() : (ObjectNode) calls.get(index);
    assertThat(delta.has("id")).isEqualTo(first);
    if (first) {
      assertThat(delta.get("id").stringValue()).startsWith("call_").hasSizeGreaterThan(20);
      call.put("id", "call_").set("type", delta.get("type"));
    }
    String type = call.get("type").stringValue();
    assertThat(delta.has("type")).isEqualTo(first);
    call(delta.get(type), call.withObject("/" + type));
  }

  private static void call(JsonNode delta, ObjectNode call) {
    assertThat(delta.has("name")).isEqualTo(!call.has("name"));
    delta
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("name")) {
                call.set("name", field.getValue());
              } else {
                append(field.getKey(), field.getValue(), call);
              }
            });
  }

  private static void append(String name, JsonNode text, ObjectNode to) {
    if (!text.isNull()) {
      to.put(name, to.path(name).asString("") + text.stringValue());
    }
  }
}
