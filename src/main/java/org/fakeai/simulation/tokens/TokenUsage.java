package org.fakeai.simulation.tokens;

/**
 * What a request consumed.
 *
 * @param promptTokens tokens of the prompt, counted once whatever the number of choices
 * @param completionTokens tokens of all choices
 * @param promptImageTokens those of {@code promptTokens} that are images
 * @param promptAudioTokens those of {@code promptTokens} that are sound
 * @param completionAudioTokens those of {@code completionTokens} that are sound
 */
public record TokenUsage(
    int promptTokens,
    int completionTokens,
    int promptImageTokens,
    int promptAudioTokens,
    int completionAudioTokens) {

  /** Of text alone. */
  public TokenUsage(int promptTokens, int completionTokens) {
    this(promptTokens, completionTokens, 0, 0);
  }

  /** Of a reply in text. */
  public TokenUsage(
      int promptTokens, int completionTokens, int promptImageTokens, int promptAudioTokens) {
    this(promptTokens, completionTokens, promptImageTokens, promptAudioTokens, 0);
  }

  /** The same, with sound in the reply besides. */
  public TokenUsage speaking(int audioTokens) {
    return new TokenUsage(
        promptTokens,
        completionTokens + audioTokens,
        promptImageTokens,
        promptAudioTokens,
        completionAudioTokens + audioTokens);
  }

  /** Both together. */
  public int totalTokens() {
    return promptTokens + completionTokens;
  }
}
