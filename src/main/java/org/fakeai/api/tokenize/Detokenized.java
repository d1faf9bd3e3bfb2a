package org.fakeai.api.tokenize;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tokens as a text, in vLLM's form.
 *
 * @param prompt the text
 */
@Schema(description = "Tokens as a text.")
public record Detokenized(@Schema(required = true) String prompt) {}
