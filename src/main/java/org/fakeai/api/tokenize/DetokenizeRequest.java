package org.fakeai.api.tokenize;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /detokenize} (vLLM).
 *
 * @param unknown fields that are none of these
 */
record DetokenizeRequest(
    @Nullable String model,
    @Nullable List<@Nullable Integer> tokens,
    @JsonAnySetter Map<String, JsonNode> unknown) {}
