package org.fakeai.simulation.text;

/**
 * How tokens are chosen among those that fit (OpenAI, parameters of the same names).
 *
 * @param temperature up to 1, how probable anything but the likeliest is; above 1, also words that
 *     do not fit
 * @param topP the part of those that fit, likeliest first, which may come
 * @param frequencyPenalty how much each use of a word counts against it
 * @param presencePenalty how much it counts against a word that it was used at all
 * @param bias tokens that are to come more or less often
 */
public record Sampling(
    double temperature,
    double topP,
    double frequencyPenalty,
    double presencePenalty,
    TokenBias bias) {

  /** OpenAI's defaults. */
  public static final Sampling USUAL = new Sampling(1, 1, 0, 0, TokenBias.NONE);

  /** The part of one word in this many, at temperature 2, that do not fit. */
  private static final double STRANGEST = 0.25;

  /** Nothing is left to chance: seeds do not matter. */
  public boolean greedy() {
    return freedom() == 0;
  }

  /** How much is left to chance: 1 if all that fits is as likely, 0 if nothing is. */
  public double freedom() {
    return adventure() * topP;
  }

  /** How probable it is that not simply the likeliest comes. */
  double adventure() {
    return Math.min(1, temperature);
  }

  /** How probable a word is that does not fit. */
  double strangeness() {
    return topP < 1 ? 0 : Math.max(0, temperature - 1) * STRANGEST;
  }

  /** Some words are to come more often than others. */
  boolean weighs() {
    return frequencyPenalty != 0 || presencePenalty != 0 || !bias.isEmpty();
  }

  /** Whether every choice is as likely as any other. */
  boolean even() {
    return !weighs() && strangeness() == 0 && (freedom() == 1 || greedy());
  }
}
