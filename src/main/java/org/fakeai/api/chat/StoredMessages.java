package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fakeai.api.chat.stored.StoredChat;
import org.fakeai.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's messages as they are listed later (OpenAI, API description, {@code
 * ChatCompletionMessageList}).
 */
final class StoredMessages {

  /** Letters of base64: OpenAI drops images of more than 8 MB. */
  private static final int LARGEST_IMAGE = (8 << 20) / 3 * 4;

  private StoredMessages() {}

  /**
   * All of them.
   *
   * @param id the completion's, with which theirs begin
   */
  static List<StoredChat.Message> of(String id, List<@Nullable ChatMessage> messages) {
    List<StoredChat.Message> stored = new ArrayList<>(messages.size());
    for (ChatMessage message : messages) {
      if (message != null) {
        String own = id + "-" + stored.size();
        stored.add(new StoredChat.Message(own, json(own, message).toString()));
      }
    }
    return stored;
  }

  private static ObjectNode json(String id, ChatMessage message) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("role", message.role());
    switch (message.content()) {
      case null -> json.putNull("content").putNull("content_parts");
      case MessageContent.Text(var text) -> json.put("content", text).putNull("content_parts");
      case MessageContent.Parts(var parts) -> parts(parts, json);
    }
    json.put("refusal", message.refusal());
    if (message.name() != null) {
      json.put("name", message.name());
    }
    if (message.toolCalls() != null) {
      json.putArray("tool_calls").addAll(message.toolCalls());
    }
    if (message.toolCallId() != null) {
      json.put("tool_call_id", message.toolCallId());
    }
    if (message.functionCall() != null) {
      json.set("function_call", object(message.functionCall()));
    }
    return json;
  }

  private static void parts(List<ContentPart> parts, ObjectNode json) {
    ArrayNode kept = Json.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder();
    for (ContentPart part : parts) {
      if (part instanceof ContentPart.Text(var written) && written != null) {
        kept.addObject().put("type", "text").put("text", written);
        text.append(text.isEmpty() ? "" : "\n").append(written);
      } else if (part instanceof ContentPart.Image(var image)
          && image != null
          && image.getOrDefault("url", Json.MAPPER.nullNode()).asString("").length()
              <= LARGEST_IMAGE) {
        kept.addObject().put("type", "image_url").set("image_url", object(image));
      }
    }
    json.put("content", text.isEmpty() ? null : text.toString());
    json.set("content_parts", kept);
  }

  private static ObjectNode object(Map<String, JsonNode> fields) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    fields.forEach(object::set);
    return object;
  }
}
