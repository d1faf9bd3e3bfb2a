package org.fakeai.simulation.text;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * How likely words are beside each other, by the caller's biases and by how often they were used in
 * one reply: <i>e</i> to the bias less penalties (OpenAI, "Frequency and presence penalties").
 */
final class Weights {

  /** Further uses do not count: the sums stay finite. */
  private static final int MOST_USES = 60;

  private final TokenBias bias;
  private final double[] byUses = new double[MOST_USES + 1];
  private final int[] uses;
  private final Token[] allowed;

  Weights(Sampling sampling, ReplyVocabulary vocabulary) {
    this.bias = sampling.bias();
    this.uses = new int[vocabulary.tokens().size()];
    for (int i = 0; i < byUses.length; i++) {
      double presence = i == 0 ? 0 : sampling.presencePenalty();
      byUses[i] = StrictMath.exp(-(i * sampling.frequencyPenalty() + presence));
    }
    this.allowed = allowed(vocabulary.words());
  }

  private Token[] allowed(Token[] words) {
    Token[] left = bias.isEmpty() ? words : leave(words);
    return left.length == 0 ? words : left;
  }

  private Token[] leave(Token[] words) {
    return Arrays.stream(words).filter(word -> !banned(word)).toArray(Token[]::new);
  }

  boolean banned(Token token) {
    return bias.factor(token) == 0;
  }

  double of(Token token) {
    return bias.factor(token) * byUses[uses[token.ordinal()]];
  }

  /** Any word that is not banned; if all are, any. */
  Token[] allowed() {
    return allowed;
  }

  /** Notes that a word is used. */
  void use(Token token) {
    int ordinal = token.ordinal();
    uses[ordinal] = Math.min(MOST_USES, uses[ordinal] + 1);
  }

  /**
   * The heaviest of {@code choices}, the first of several; null if all are banned.
   *
   * @param start the likeliest, from which they are counted
   */
  @Nullable Token heaviest(Token[] choices, int start) {
    Token best = null;
    double most = 0;
    for (int i = 0; i < choices.length; i++) {
      Token token = choices[(start + i) % choices.length];
      double weight = of(token);
      if (weight > most) {
        most = weight;
        best = token;
      }
    }
    return best;
  }

  /**
   * One of {@code choices} by their weights; null if all are banned.
   *
   * @param start the likeliest, from which they are counted
   * @param share how many may come; beyond, only those with a bias for them
   */
  @Nullable Token draw(Token[] choices, int start, int share, RandomGenerator chance) {
    double total = 0;
    for (int i = 0; i < choices.length; i++) {
      total += of(choices[(start + i) % choices.length], i < share);
    }
    double left = total * chance.nextDouble();
    Token last = null;
    for (int i = 0; i < choices.length; i++) {
      Token token = choices[(start + i) % choices.length];
      double weight = of(token, i < share);
      if (weight > 0) {
        last = token;
        left -= weight;
        if (left < 0) {
          return token;
        }
      }
    }
    return last;
  }

  private double of(Token token, boolean shared) {
    return shared || bias.factor(token) > 1 ? of(token) : 0;
  }
}
