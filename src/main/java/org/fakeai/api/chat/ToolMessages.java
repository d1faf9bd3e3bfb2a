package org.fakeai.api.chat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds conversations to the order of calls and results that OpenAI's API demands. */
final class ToolMessages {

  private ToolMessages() {}

  /**
   * Checks that every result answers a call, and every call is answered at once.
   *
   * @throws org.fakeai.wire.ApiException at the first message that breaks this
   */
  static void check(List<@Nullable ChatMessage> messages) {
    Set<String> called = Set.of();
    Set<String> open = Set.of();
    boolean answering = false;
    for (int i = 0; i < messages.size(); i++) {
      ChatMessage message = messages.get(i);
      if (message == null) {
        continue;
      }
      if ("tool".equals(message.role())) {
        if (!answering) {
          throw ErrorCode.INVALID_REQUEST.at(
              "messages[" + i + "].role",
              "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.");
        }
        if (message.toolCallId() != null && !called.contains(message.toolCallId())) {
          throw ErrorCode.INVALID_REQUEST.at(
              "messages[" + i + "].tool_call_id",
              "Invalid parameter: 'tool_call_id' of '%s' not found in 'tool_calls' of previous message."
                  .formatted(message.toolCallId()));
        }
        open.remove(message.toolCallId());
        continue;
      }
      answered(open, "messages[" + i + "].role");
      answering = "assistant".equals(message.role()) && calls(message);
      called = answering ? ids(message.toolCalls()) : Set.of();
      open = new LinkedHashSet<>(called);
    }
    answered(open, "messages");
  }

  private static boolean calls(ChatMessage message) {
    return message.toolCalls() != null && !message.toolCalls().isEmpty();
  }

  private static Set<String> ids(@Nullable List<JsonNode> calls) {
    Set<String> ids = new LinkedHashSet<>();
    if (calls != null) {
      calls.forEach(call -> ids.add(call.path("id").asString("")));
    }
    return ids;
  }

  private static void answered(Set<String> open, String at) {
    if (!open.isEmpty()) {
      throw ErrorCode.INVALID_REQUEST.at(
          at,
          "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: "
              + String.join(", ", open));
    }
  }
}
