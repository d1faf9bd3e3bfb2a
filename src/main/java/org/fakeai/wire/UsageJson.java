package org.fakeai.wire;

import static org.fakeai.wire.EventText.utf8;

import org.fakeai.simulation.tokens.TokenUsage;

/** Renders OpenAI's {@code usage} object of chat and text completions, with all its details. */
public final class UsageJson {

  private static final String PROMPT = "{\"prompt_tokens\":";
  private static final String COMPLETION = ",\"completion_tokens\":";
  private static final String TOTAL = ",\"total_tokens\":";
  private static final String DETAILS =
      ",\"prompt_tokens_details\":{\"cached_tokens\":0,\"audio_tokens\":0}"
          + ",\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0"
          + ",\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}";

  private static final byte[] PROMPT_BYTES = utf8(PROMPT);
  private static final byte[] COMPLETION_BYTES = utf8(COMPLETION);
  private static final byte[] TOTAL_BYTES = utf8(TOTAL);
  private static final byte[] DETAILS_BYTES = utf8(DETAILS);

  private UsageJson() {}

  /** Appends the object. */
  public static void write(TokenUsage usage, StringBuilder out) {
    out.append(PROMPT).append(usage.promptTokens());
    out.append(COMPLETION).append(usage.completionTokens());
    out.append(TOTAL).append(usage.promptTokens() + usage.completionTokens());
    out.append(DETAILS);
  }

  /** Appends the object for a reply of which {@code completionTokens} are out. */
  static void write(int promptTokens, int completionTokens, EventText out) {
    out.append(PROMPT_BYTES).append(promptTokens);
    out.append(COMPLETION_BYTES).append(completionTokens);
    out.append(TOTAL_BYTES).append(promptTokens + completionTokens);
    out.append(DETAILS_BYTES);
  }
}
