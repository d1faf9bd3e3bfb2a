package org.fakeai.api.tokenize;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text as tokens, in vLLM's form.
 *
 * @param count how many
 * @param maxModelLen how many the model takes
 * @param tokens their ids
 * @param tokenStrs what each stands for; null unless asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "A text as tokens.")
public record Tokens(
    @Schema(required = true) int count,
    @Schema(required = true, description = "Tokens of prompt and reply together.") int maxModelLen,
    @Schema(required = true) List<Integer> tokens,
    @Schema(required = true, nullable = true, description = "What each token stands for.")
        @Nullable List<String> tokenStrs) {

  public Tokens {
    tokens = List.copyOf(tokens);
    tokenStrs = tokenStrs == null ? null : List.copyOf(tokenStrs);
  }
}
