package org.fakeai.simulation.tokens;

/**
 * What a request consumed.
 *
 * @param promptTokens tokens of the prompt, counted once whatever the number of choices
 * @param completionTokens tokens of all choices, reasoning and rejected predictions among them
 * @param promptImageTokens those of {@code promptTokens} that are images
 * @param promptAudioTokens those of {@code promptTokens} that are sound
 * @param completion what the tokens of the choices were
 */
public record TokenUsage(
    int promptTokens,
    int completionTokens,
    int promptImageTokens,
    int promptAudioTokens,
    Completion completion) {

  /** Of a reply that is text alone. */
  public TokenUsage(
      int promptTokens, int completionTokens, int promptImageTokens, int promptAudioTokens) {
    this(promptTokens, completionTokens, promptImageTokens, promptAudioTokens, Completion.TEXT);
  }

  /** Of text alone. */
  public TokenUsage(int promptTokens, int completionTokens) {
    this(promptTokens, completionTokens, 0, 0);
  }

  /** Both together. */
  public int totalTokens() {
    return promptTokens + completionTokens;
  }

  /**
   * Those of the completion tokens that are no ordinary text.
   *
   * @param reasoningTokens thought before the reply
   * @param acceptedPredictionTokens of the caller's prediction, in the reply
   * @param rejectedPredictionTokens of the caller's prediction, not in the reply
   */
  public record Completion(
      int reasoningTokens, int acceptedPredictionTokens, int rejectedPredictionTokens) {

    /** None. */
    public static final Completion TEXT = new Completion(0, 0, 0);

    /** Both together. */
    public Completion plus(Completion other) {
      return new Completion(
          reasoningTokens + other.reasoningTokens,
          acceptedPredictionTokens + other.acceptedPredictionTokens,
          rejectedPredictionTokens + other.rejectedPredictionTokens);
    }
  }
}
