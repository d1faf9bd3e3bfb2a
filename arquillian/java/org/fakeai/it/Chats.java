package org.fakeai.it;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests for chat completions, and what their streams say. */
final class Chats {

  static final String PATH = "/v1/chat/completions";
  static final String MODEL = "gpt-4o";

  private static final JsonMapper JSON = new JsonMapper();

  private Chats() {}

  static ObjectNode ask(String text) {
    ObjectNode request = JSON.createObjectNode().put("model", MODEL);
    request.putArray("messages").addObject().put("role", "user").put("content", text);
    return request;
  }

  /** A request whose reply has exactly so many tokens. */
  static ObjectNode exactly(int tokens) {
    return ask("Describe a river.").put("max_tokens", tokens).put("ignore_eos", true);
  }

  static ObjectNode streamed(ObjectNode request) {
    return request.deepCopy().put("stream", true);
  }

  static ObjectNode streamedWithUsage(ObjectNode request) {
    ObjectNode streamed = streamed(request);
    streamed.putObject("stream_options").put("include_usage", true);
    return streamed;
  }

  static JsonNode object(String json) {
    return JSON.readTree(json);
  }

  static String text(JsonNode whole) {
    return whole.path("choices").path(0).path("message").path("content").asString();
  }

  /** The joined deltas of one choice. */
  static String joined(List<JsonNode> chunks, int choice) {
    return chunks.stream()
        .flatMap(chunk -> chunk.path("choices").valueStream())
        .filter(part -> part.path("index").asInt() == choice)
        .map(part -> part.path("delta").path("content"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .collect(Collectors.joining());
  }
}
