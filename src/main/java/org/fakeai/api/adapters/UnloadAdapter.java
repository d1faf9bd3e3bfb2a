package org.fakeai.api.adapters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/unload_lora_adapter} (vLLM, "LoRA Adapters").
 *
 * @param loraName the adapter to take away
 */
@Schema(description = "An adapter to unload.")
public record UnloadAdapter(
    @Schema(required = true, minLength = 1, maxLength = 256) @Nullable String loraName) {}
