package org.fakeai.api.embeddings;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.fakeai.wire.TextInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/embeddings} (OpenAI, API reference, "Create embeddings").
 *
 * @param unknown fields that are none of these
 */
record EmbeddingRequest(
    @Nullable TextInput input,
    @Nullable String model,
    @Nullable Integer dimensions,
    @Nullable String encodingFormat,
    @Nullable String user,
    @JsonAnySetter Map<String, JsonNode> unknown) {}
