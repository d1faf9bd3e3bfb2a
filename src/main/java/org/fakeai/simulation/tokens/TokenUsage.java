package org.fakeai.simulation.tokens;

/**
 * What a request consumed.
 *
 * @param promptTokens tokens of the prompt, counted once whatever the number of choices
 * @param completionTokens tokens of all choices
 */
public record TokenUsage(int promptTokens, int completionTokens) {

  /** Both together. */
  public int totalTokens() {
    return promptTokens + completionTokens;
  }
}
