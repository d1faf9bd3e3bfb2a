package org.fakeai.api.moderations;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/moderations} (OpenAI, API reference, "Create moderation").
 *
 * @param unknown fields that are none of these
 */
record ModerationRequest(
    @Nullable ModerationInput input,
    @Nullable String model,
    @JsonAnySetter Map<String, JsonNode> unknown) {}
