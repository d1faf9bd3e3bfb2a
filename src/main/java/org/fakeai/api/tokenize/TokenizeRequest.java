package org.fakeai.api.tokenize;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /tokenize} (vLLM, "OpenAI-compatible server", tokenizer API): a prompt or
 * a conversation. {@code add_special_tokens} changes nothing: OpenAI's encodings begin no text with
 * a token of its own.
 *
 * @param unknown fields that are none of these
 */
record TokenizeRequest(
    @Nullable String model,
    @Nullable String prompt,
    @Nullable List<JsonNode> messages,
    @Nullable List<JsonNode> tools,
    @Nullable Boolean addSpecialTokens,
    @Nullable Boolean returnTokenStrs,
    @Nullable Boolean addGenerationPrompt,
    @Nullable Boolean continueFinalMessage,
    @JsonAnySetter Map<String, JsonNode> unknown) {}
