package org.fakeai.simulation.text;

import java.util.random.RandomGenerator;
import org.fakeai.config.FakeAiConfig.ReplyLength;

/**
 * How long replies are when nobody asks for a length: log-normal.
 *
 * @param logMean mean of the length's natural logarithm
 * @param logDeviation its standard deviation
 * @param shortest fewest tokens
 * @param longest most tokens
 */
record NaturalLength(double logMean, double logDeviation, int shortest, int longest) {

  /** More than any model's output; the model's maximum bounds the rest. */
  private static final int ANY = 10_000_000;

  private static final NaturalLength CHAT = new NaturalLength(Math.log(90), 0.6, 12, 600);

  /** Fitted to the traces that Microsoft published with Splitwise (Patel et al., 2024). */
  private static final NaturalLength AZURE_CODE = new NaturalLength(2.79, 0.85, 1, ANY);

  private static final NaturalLength AZURE_CONVERSATION = new NaturalLength(5.02, 0.86, 1, ANY);

  /** From the middle (350 tokens) and the 90th percentile (597) of the published trace. */
  private static final NaturalLength MOONCAKE_CONVERSATION =
      new NaturalLength(Math.log(350), Math.log(597 / 350.0) / 1.2816, 1, ANY);

  static NaturalLength of(ReplyLength name) {
    return switch (name) {
      case NATURAL -> CHAT;
      case AZURE_CODE -> AZURE_CODE;
      case AZURE_CONVERSATION -> AZURE_CONVERSATION;
      case MOONCAKE_CONVERSATION -> MOONCAKE_CONVERSATION;
    };
  }

  /** A length in tokens. */
  int draw(RandomGenerator chance, Verbosity verbosity) {
    double length = Math.exp(logMean + logDeviation * chance.nextGaussian());
    double factor = verbosity.factor();
    return (int) Math.clamp(length * factor, shortest, longest * Math.max(1, factor));
  }
}
