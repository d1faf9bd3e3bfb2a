package org.fakeai.api.completions;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigInteger;
import java.util.Map;
import org.fakeai.wire.StopSequences;
import org.fakeai.wire.StreamOptions;
import org.fakeai.wire.TextInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/completions} (OpenAI, API reference, "Create completion"), with
 * vLLM's {@code ignore_eos} and {@code min_tokens}, which load tools send.
 *
 * @param unknown fields that are none of these
 */
record CompletionRequest(
    @Nullable String model,
    @Nullable TextInput prompt,
    @Nullable Integer bestOf,
    @Nullable Boolean echo,
    @Nullable Double frequencyPenalty,
    @Nullable Boolean ignoreEos,
    @Nullable Map<String, Double> logitBias,
    @Nullable Integer logprobs,
    @Nullable Integer maxTokens,
    @Nullable Integer minTokens,
    @Nullable Integer n,
    @Nullable Double presencePenalty,
    @Nullable BigInteger seed,
    @Nullable StopSequences stop,
    @Nullable Boolean stream,
    @Nullable StreamOptions streamOptions,
    @Nullable String suffix,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable String user,
    @JsonAnySetter Map<String, JsonNode> unknown) {

  /** True if the reply is to be streamed. */
  boolean streamed() {
    return Boolean.TRUE.equals(stream);
  }

  /** How many choices for each prompt. */
  int choices() {
    return n == null ? 1 : n;
  }

  /** How many are generated for each prompt, of which the best become choices. */
  int candidates() {
    return Math.max(choices(), bestOf == null ? 1 : bestOf);
  }

  /** Most tokens of each choice. */
  int maximum() {
    return maxTokens == null ? 16 : maxTokens;
  }
}
