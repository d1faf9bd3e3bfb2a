package org.fakeai.api.chat.stored;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/chat/completions/{completion_id}}.
 *
 * @param metadata what replaces the former
 */
@Schema(description = "What is to change.")
public record UpdateChatCompletion(
    @Schema(required = true, ref = "Metadata") @Nullable Map<String, String> metadata) {}
