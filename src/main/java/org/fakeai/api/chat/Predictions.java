package org.fakeai.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Predicted outputs: what a request's {@code prediction} says, and what cannot go with it. */
final class Predictions {

  private static final String CONTENT = "prediction.content";

  private Predictions() {}

  /**
   * The predicted text.
   *
   * @throws org.fakeai.wire.ApiException if it is no text, or comes with something that OpenAI does
   *     not support beside it (guide "Predicted Outputs", limitations)
   */
  static Optional<String> in(ChatCompletionRequest request) {
    Map<String, JsonNode> prediction = request.prediction();
    if (prediction == null) {
      return Optional.empty();
    }
    String type = word(prediction.get("type"));
    Check.oneOf("prediction.type", Check.required("prediction.type", type), List.of("content"));
    checkCombination(request);
    return Optional.of(text(Check.required(CONTENT, given(prediction.get("content")))));
  }

  private static void checkCombination(ChatCompletionRequest request) {
    refuse("n", request.n() != null && request.n() > 1);
    refuse("logprobs", Boolean.TRUE.equals(request.logprobs()));
    refuse("presence_penalty", positive(request.presencePenalty()));
    refuse("frequency_penalty", positive(request.frequencyPenalty()));
    refuse("max_completion_tokens", request.maxCompletionTokens() != null);
    refuse("tools", request.tools() != null && !request.tools().isEmpty());
    refuse("functions", request.functions() != null && !request.functions().isEmpty());
    refuse("audio", request.audio() != null);
    refuse("modalities", request.modalities() != null && request.modalities().contains("audio"));
  }

  private static boolean positive(@Nullable Double penalty) {
    return penalty != null && penalty > 0;
  }

  private static void refuse(String param, boolean there) {
    if (there) {
      throw ErrorCode.UNSUPPORTED_PARAMETER.at(
          param, "Unsupported parameter: '" + param + "' is not supported with predicted outputs.");
    }
  }

  private static String text(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    if (!content.isArray()) {
      throw ErrorCode.INVALID_TYPE.at(
          CONTENT,
          "Invalid type for '" + CONTENT + "': expected a string or an array of text parts.");
    }
    Check.size(CONTENT, content.size(), 1, 100_000);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      String at = CONTENT + "[" + i + "]";
      JsonNode part = content.get(i);
      String type = Check.required(at + ".type", word(part.get("type")));
      Check.oneOf(at + ".type", type, List.of("text"));
      text.append(Check.required(at + ".text", word(part.get("text"))));
    }
    return text.toString();
  }

  private static @Nullable JsonNode given(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }

  private static @Nullable String word(@Nullable JsonNode value) {
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
