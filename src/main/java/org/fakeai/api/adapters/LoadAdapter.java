package org.fakeai.api.adapters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/load_lora_adapter} (vLLM, "LoRA Adapters").
 *
 * @param loraName as clients will ask for it
 * @param loraPath where it is said to lie
 * @param loadInplace take the place of one of the same name
 * @param baseModelName the model it is for; FakeAI's own field, as vLLM serves one model only
 */
@Schema(description = "An adapter to load.")
public record LoadAdapter(
    @Schema(required = true, minLength = 1, maxLength = 256) @Nullable String loraName,
    @Schema(required = true, minLength = 1, maxLength = 4096) @Nullable String loraPath,
    @Schema(nullable = true) @Nullable Boolean loadInplace,
    @Schema(nullable = true, maxLength = 256) @Nullable String baseModelName) {}
