package org.fakeai.wire;

import static org.fakeai.wire.EventText.utf8;

import org.fakeai.simulation.tokens.TokenUsage;

/** Renders OpenAI's {@code usage} object of chat and text completions, with all its details. */
public final class UsageJson {

  private static final String PROMPT = "{\"prompt_tokens\":";
  private static final String COMPLETION = ",\"completion_tokens\":";
  private static final String TOTAL = ",\"total_tokens\":";
  private static final byte[] PROMPT_BYTES = utf8(PROMPT);
  private static final byte[] COMPLETION_BYTES = utf8(COMPLETION);
  private static final byte[] TOTAL_BYTES = utf8(TOTAL);

  private UsageJson() {}

  /** Appends the object. */
  public static void write(TokenUsage usage, StringBuilder out) {
    out.append(PROMPT).append(usage.promptTokens());
    out.append(COMPLETION).append(usage.completionTokens());
    out.append(TOTAL).append(usage.totalTokens());
    out.append(details(usage));
  }

  /**
   * Appends the object for a reply of which {@code completionTokens} are out.
   *
   * @param details of the whole reply, {@link #details} as bytes
   */
  static void write(int promptTokens, int completionTokens, byte[] details, EventText out) {
    out.append(PROMPT_BYTES).append(promptTokens);
    out.append(COMPLETION_BYTES).append(completionTokens);
    out.append(TOTAL_BYTES).append(promptTokens + completionTokens);
    out.append(details);
  }

  /** The object's end: what the tokens were. */
  static String details(TokenUsage usage) {
    StringBuilder out = new StringBuilder(256);
    out.append(",\"prompt_tokens_details\":{\"cached_tokens\":0,\"audio_tokens\":");
    out.append(usage.promptAudioTokens());
    int media = usage.promptImageTokens() + usage.promptAudioTokens();
    if (media > 0) {
      out.append(",\"text_tokens\":").append(usage.promptTokens() - media);
      out.append(",\"image_tokens\":").append(usage.promptImageTokens());
    }
    TokenUsage.Completion completion = usage.completion();
    out.append("},\"completion_tokens_details\":{\"reasoning_tokens\":");
    out.append(completion.reasoningTokens()).append(",\"audio_tokens\":0");
    out.append(",\"accepted_prediction_tokens\":").append(completion.acceptedPredictionTokens());
    out.append(",\"rejected_prediction_tokens\":").append(completion.rejectedPredictionTokens());
    out.append("}}");
    return out.toString();
  }
}
