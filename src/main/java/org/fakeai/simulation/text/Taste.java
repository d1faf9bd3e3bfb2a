package org.fakeai.simulation.text;

import java.util.random.RandomGenerator;
import org.fakeai.simulation.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Chooses as a caller's {@link Sampling} has it. At each place one of the choices is the likeliest,
 * and the others follow it in their order; the sampling says how often and how far one may go from
 * it.
 */
final class Taste {

  private final ReplyVocabulary vocabulary;
  private final RandomGenerator likeliest;
  private final RandomGenerator chance;
  private final double adventure;
  private final double topP;
  private final double strangeness;
  private final @Nullable Weights weights;

  /**
   * @param likeliest draws what is likeliest
   * @param chance draws how far from it one goes
   */
  Taste(
      Sampling sampling,
      ReplyVocabulary vocabulary,
      RandomGenerator likeliest,
      RandomGenerator chance) {
    this.vocabulary = vocabulary;
    this.likeliest = likeliest;
    this.chance = chance;
    this.adventure = sampling.adventure();
    this.topP = sampling.topP();
    this.strangeness = sampling.strangeness();
    this.weights = sampling.weighs() ? new Weights(sampling, vocabulary) : null;
  }

  /** One of {@code bound} alternatives that are no words. */
  int index(int bound) {
    int start = Prose.draw(likeliest, bound);
    if (adventure == 1 && topP == 1) {
      return start;
    }
    return stays() ? start : (start + Prose.draw(chance, part(bound))) % bound;
  }

  private boolean stays() {
    return adventure < 1 && chance.nextDouble() >= adventure;
  }

  /** Whether one of {@code choices} is as welcome as words in general are. */
  boolean welcomes(Token[] choices) {
    if (weights == null) {
      return true;
    }
    double most = 0;
    for (Token choice : choices) {
      most = Math.max(most, weights.of(choice));
    }
    return chance.nextDouble() < most;
  }

  /**
   * A word for a place.
   *
   * @param inside it stands within a sentence
   */
  Token word(Token[] choices, boolean inside) {
    Token word =
        inside && strangeness > 0 && chance.nextDouble() < strangeness ? any() : fitting(choices);
    if (weights != null) {
      weights.use(word);
    }
    return word;
  }

  private Token fitting(Token[] choices) {
    if (weights == null) {
      return choices[choices.length == 1 ? 0 : index(choices.length)];
    }
    int start = choices.length == 1 ? 0 : Prose.draw(likeliest, choices.length);
    Token word =
        stays()
            ? weights.heaviest(choices, start)
            : weights.draw(choices, start, part(choices.length), chance);
    return word == null ? any() : word;
  }

  private Token any() {
    Token[] all = weights == null ? vocabulary.words() : weights.allowed();
    return all[Prose.draw(chance, all.length)];
  }

  /** The mark itself, or another where it is banned; null if all are. */
  @Nullable Token end(Token mark) {
    if (weights == null || !weights.banned(mark)) {
      return mark;
    }
    for (Token other : vocabulary.ends()) {
      if (!weights.banned(other)) {
        return other;
      }
    }
    return null;
  }

  private int part(int bound) {
    return Math.max(1, (int) Math.ceil(topP * bound));
  }
}
