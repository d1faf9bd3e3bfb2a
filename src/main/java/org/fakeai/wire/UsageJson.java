package org.fakeai.wire;

import org.fakeai.simulation.tokens.TokenUsage;

/** Renders OpenAI's {@code usage} object of chat and text completions. */
public final class UsageJson {

  private UsageJson() {}

  /** Appends the object with all details that OpenAI sends. */
  public static void write(TokenUsage usage, StringBuilder out) {
    write(usage.promptTokens(), usage.completionTokens(), out);
  }

  /** Appends the object for a reply of which {@code completionTokens} are out. */
  public static void write(int promptTokens, int completionTokens, StringBuilder out) {
    out.append("{\"prompt_tokens\":").append(promptTokens);
    out.append(",\"completion_tokens\":").append(completionTokens);
    out.append(",\"total_tokens\":").append(promptTokens + completionTokens);
    out.append(",\"prompt_tokens_details\":{\"cached_tokens\":0,\"audio_tokens\":0}");
    out.append(",\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0");
    out.append(",\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}");
  }
}
