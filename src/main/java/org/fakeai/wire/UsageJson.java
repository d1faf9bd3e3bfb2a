package org.fakeai.wire;

import org.fakeai.simulation.tokens.TokenUsage;

/** Renders OpenAI's {@code usage} object of chat and text completions. */
public final class UsageJson {

  private UsageJson() {}

  /** Appends the object with all details that OpenAI sends. */
  public static void write(TokenUsage usage, StringBuilder out) {
    write(usage, usage.completionTokens(), out);
  }

  /** Appends the object for a reply of which {@code completionTokens} are out. */
  public static void write(TokenUsage usage, int completionTokens, StringBuilder out) {
    int promptTokens = usage.promptTokens();
    out.append("{\"prompt_tokens\":").append(promptTokens);
    out.append(",\"completion_tokens\":").append(completionTokens);
    out.append(",\"total_tokens\":").append(promptTokens + completionTokens);
    out.append(",\"prompt_tokens_details\":{\"cached_tokens\":0,\"audio_tokens\":");
    out.append(usage.promptAudioTokens());
    if (usage.promptImageTokens() + usage.promptAudioTokens() > 0) {
      int text = promptTokens - usage.promptImageTokens() - usage.promptAudioTokens();
      out.append(",\"text_tokens\":").append(text);
      out.append(",\"image_tokens\":").append(usage.promptImageTokens());
    }
    out.append("},\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0");
    out.append(",\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}");
  }
}
