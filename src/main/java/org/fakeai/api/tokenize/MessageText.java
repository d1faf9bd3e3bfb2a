package org.fakeai.api.tokenize;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The text of a message: its written parts and, of an assistant's calls, what was called. */
final class MessageText {

  private MessageText() {}

  /** All text of {@code message}, parts parted by line ends. */
  static String of(JsonNode message) {
    List<String> texts = new ArrayList<>();
    JsonNode content = message.path("content");
    if (content.isArray()) {
      for (JsonNode part : content) {
        texts.add(part.path("text").asString(part.path("refusal").asString("")));
      }
    } else {
      texts.add(content.asString(""));
    }
    texts.add(message.path("refusal").asString(""));
    for (JsonNode call : message.path("tool_calls")) {
      boolean custom = call.has("custom");
      JsonNode called = call.path(custom ? "custom" : "function");
      texts.add(called.path("name").asString(""));
      texts.add(called.path(custom ? "input" : "arguments").asString(""));
    }
    texts.removeIf(String::isEmpty);
    return String.join("\n", texts);
  }
}
