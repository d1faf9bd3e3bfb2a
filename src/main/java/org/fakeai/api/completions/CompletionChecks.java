package org.fakeai.api.completions;

import java.util.List;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.GenerationChecks;
import org.fakeai.wire.TextInput;
import org.jspecify.annotations.Nullable;

/** Bounds of the request's fields, as OpenAI's API reference states them. */
final class CompletionChecks {

  private static final String PROMPT = "prompt";
  private static final int MOST_PROMPTS = 2048;

  /** More than any model's output; a larger maximum is a mistake. */
  private static final int MOST_TOKENS = 10_000_000;

  private CompletionChecks() {}

  /**
   * Checks every field but the model.
   *
   * @throws org.fakeai.wire.ApiException at the first field out of bounds
   */
  static void check(CompletionRequest request) {
    prompts(Check.required(PROMPT, request.prompt()));
    Check.range("frequency_penalty", request.frequencyPenalty(), -2, 2);
    Check.range("presence_penalty", request.presencePenalty(), -2, 2);
    Check.range("temperature", request.temperature(), 0, 2);
    Check.range("top_p", request.topP(), 0, 1);
    Check.range("n", request.n(), 1, 128);
    Check.range("best_of", request.bestOf(), 0, 20);
    Check.range("max_tokens", request.maxTokens(), 0, MOST_TOKENS);
    Check.range("min_tokens", request.minTokens(), 0, MOST_TOKENS);
    Check.range("logprobs", request.logprobs(), 0, 5);
    GenerationChecks.seed(request.seed());
    GenerationChecks.stop(request.stop());
    GenerationChecks.logitBias(request.logitBias());
    GenerationChecks.streamOptions(request.streamOptions(), request.streamed());
    bestOf(request);
  }

  private static void prompts(TextInput prompt) {
    switch (prompt) {
      case TextInput.Texts texts -> Check.size(PROMPT, texts.texts(), 1, MOST_PROMPTS);
      case TextInput.Tokens(List<int[]> tokens, boolean single) -> {
        Check.size(PROMPT, tokens, 1, MOST_PROMPTS);
        for (int i = 0; i < tokens.size(); i++) {
          Check.size(at(single, i), tokens.get(i).length, 1, Integer.MAX_VALUE);
        }
      }
    }
  }

  private static void bestOf(CompletionRequest request) {
    @Nullable Integer bestOf = request.bestOf();
    if (bestOf == null || bestOf == 0) {
      return;
    }
    if (bestOf < request.choices()) {
      throw ErrorCode.INVALID_REQUEST.at(
          "best_of", "'best_of' is how many are generated and must not be less than 'n'.");
    }
    if (bestOf > 1 && request.streamed()) {
      throw ErrorCode.INVALID_REQUEST.at(
          "best_of", "'best_of' above 1 cannot be streamed: the best is known at the end.");
    }
  }

  /** The path of one prompt. */
  static String at(boolean single, int index) {
    return single ? PROMPT : PROMPT + "[" + index + "]";
  }
}
