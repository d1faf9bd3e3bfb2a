package org.fakeai.api.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message of a conversation, of any role.
 *
 * @param role developer, system, user, assistant, tool or function
 * @param content text or parts
 * @param name the speaker's name
 * @param refusal what the assistant refused with
 * @param toolCalls calls that the assistant asked for
 * @param toolCallId the call that a tool's message answers
 */
record ChatMessage(
    @Nullable String role,
    @Nullable MessageContent content,
    @Nullable String name,
    @Nullable String refusal,
    @Nullable List<JsonNode> toolCalls,
    @Nullable String toolCallId,
    @Nullable Map<String, JsonNode> functionCall,
    @Nullable Map<String, JsonNode> audio) {}
