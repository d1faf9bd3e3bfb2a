package org.fakeai.simulation.tokens;

/**
 * What a request consumed.
 *
 * @param promptTokens tokens of the prompt, counted once whatever the number of choices
 * @param completionTokens tokens of all choices
 * @param promptImageTokens those of {@code promptTokens} that are images
 * @param promptAudioTokens those of {@code promptTokens} that are sound
 */
public record TokenUsage(
    int promptTokens, int completionTokens, int promptImageTokens, int promptAudioTokens) {

  /** Of text alone. */
  public TokenUsage(int promptTokens, int completionTokens) {
    this(promptTokens, completionTokens, 0, 0);
  }

  /** Both together. */
  public int totalTokens() {
    return promptTokens + completionTokens;
  }
}
