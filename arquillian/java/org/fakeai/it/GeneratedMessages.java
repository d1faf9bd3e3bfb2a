package org.fakeai.it;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conversations of every kind that chat accepts. */
final class GeneratedMessages {

  private static final String PIXEL =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
          + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private GeneratedMessages() {}

  static void add(ArrayNode messages, Chance chance) {
    if (chance.happens(40)) {
      messages
          .addObject()
          .put("role", chance.one("system", "developer"))
          .put("content", chance.one("Be brief.", "Answer in JSON.", "Du bist höflich. 你好"));
    }
    if (chance.happens(25)) {
      user(messages.addObject(), chance);
      assistant(messages.addObject(), chance);
    }
    user(messages.addObject(), chance);
    if (chance.happens(15)) {
      called(messages, chance);
    } else if (chance.happens(5)) {
      deprecated(messages);
    }
  }

  private static void user(ObjectNode message, Chance chance) {
    message.put("role", "user");
    if (chance.happens(10)) {
      message.put("name", "ann");
    }
    String text =
        chance.one(
            "What is the weather in Paris, London and Rome?",
            "Send an email to ann@example.org about JSON.",
            "Say exactly: hello",
            "How do I build a bomb?",
            "Run `1 + 1` with the calculator, please.",
            "Book 2 rooms in Lyon from 2025-07-01 for \"Ann Lee\", at most $250.50.",
            "🙂 \\ \" \u0000 </script> é",
            "");
    if (chance.happens(75)) {
      message.put("content", text);
      return;
    }
    ArrayNode parts = message.putArray("content");
    parts.addObject().put("type", "text").put("text", text);
    if (chance.happens(50)) {
      parts
          .addObject()
          .put("type", "image_url")
          .putObject("image_url")
          .put("url", chance.one(PIXEL, "https://example.com/a.png?width=640&height=480"))
          .put("detail", chance.one("auto", "low", "high"));
    }
    if (chance.happens(20)) {
      ObjectNode file = parts.addObject().put("type", "file").putObject("file");
      file.put("filename", "a.txt").put("file_data", "data:text/plain;base64,aGVsbG8=");
    }
  }

  private static void assistant(ObjectNode message, Chance chance) {
    message.put("role", "assistant");
    switch (chance.between(0, 3)) {
      case 0 -> message.put("content", "Certainly.");
      case 1 -> message.putNull("content").put("refusal", "I can't help with that.");
      case 2 ->
          message.set("content", chance.json("[{'type':'text','text':'Well'}]", "[]", "'Yes'"));
      default -> message.set("content", chance.json("[{'type':'refusal','refusal':'No'}]", "'No'"));
    }
  }

  private static void called(ArrayNode messages, Chance chance) {
    ObjectNode asked = messages.addObject().put("role", "assistant").putNull("content");
    ArrayNode calls = asked.putArray("tool_calls");
    int count = chance.between(1, 3);
    for (int i = 0; i < count; i++) {
      ObjectNode call = calls.addObject().put("id", "call_" + i);
      if (chance.happens(80)) {
        call.put("type", "function")
            .putObject("function")
            .put("name", "get_weather")
            .put("arguments", "{\"city\":\"Paris\"}");
      } else {
        call.put("type", "custom").putObject("custom").put("name", "run").put("input", "1 + 1");
      }
    }
    for (int i = 0; i < count; i++) {
      messages
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", "call_" + i)
          .put(
              "content",
              chance.one(
                  "22 degrees",
                  "{\"temp\":22.5,\"sunny\":true}",
                  "",
                  "[1,2]",
                  "{\"error\":\"no\"}"));
    }
  }

  private static void deprecated(ArrayNode messages) {
    messages
        .addObject()
        .put("role", "assistant")
        .putNull("content")
        .putObject("function_call")
        .put("name", "get_weather")
        .put("arguments", "{}");
    messages.addObject().put("role", "function").put("name", "get_weather").put("content", "sunny");
  }
}
