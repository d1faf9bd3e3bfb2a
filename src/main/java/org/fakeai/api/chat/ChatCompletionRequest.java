package org.fakeai.api.chat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.fakeai.wire.StopSequences;
import org.fakeai.wire.StreamOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/chat/completions} (OpenAI, API reference, "Create chat completion"),
 * with vLLM's {@code ignore_eos} and {@code min_tokens}, which load tools send.
 *
 * @param unknown fields that are none of these
 */
record ChatCompletionRequest(
    @Nullable String model,
    @Nullable List<@Nullable ChatMessage> messages,
    @Nullable Map<String, JsonNode> audio,
    @Nullable Double frequencyPenalty,
    @Nullable JsonNode functionCall,
    @Nullable List<JsonNode> functions,
    @Nullable Boolean ignoreEos,
    @Nullable Map<String, Double> logitBias,
    @Nullable Boolean logprobs,
    @Nullable Integer maxCompletionTokens,
    @Nullable Integer maxTokens,
    @Nullable Map<String, String> metadata,
    @Nullable Integer minTokens,
    @Nullable List<String> modalities,
    @Nullable Map<String, JsonNode> moderation,
    @Nullable Integer n,
    @Nullable Boolean parallelToolCalls,
    @Nullable Map<String, JsonNode> prediction,
    @Nullable Double presencePenalty,
    @Nullable String promptCacheKey,
    @Nullable Map<String, JsonNode> promptCacheOptions,
    @Nullable String promptCacheRetention,
    @Nullable String reasoningEffort,
    @Nullable ResponseFormat responseFormat,
    @Nullable String safetyIdentifier,
    @Nullable BigInteger seed,
    @Nullable String serviceTier,
    @Nullable StopSequences stop,
    @Nullable Boolean store,
    @Nullable Boolean stream,
    @Nullable StreamOptions streamOptions,
    @Nullable Double temperature,
    @Nullable JsonNode toolChoice,
    @Nullable List<JsonNode> tools,
    @Nullable Integer topLogprobs,
    @Nullable Double topP,
    @Nullable String user,
    @Nullable String verbosity,
    @Nullable Map<String, JsonNode> webSearchOptions,
    @JsonAnySetter Map<String, JsonNode> unknown) {

  /** True if the reply is to be streamed. */
  boolean streamed() {
    return Boolean.TRUE.equals(stream);
  }

  /**
   * The form of the reply's text.
   *
   * @param type text, json_object or json_schema
   */
  record ResponseFormat(@Nullable String type, @Nullable Map<String, JsonNode> jsonSchema) {}
}
