package org.fakeai.simulation.safety;

import java.util.Map;

/** What it means that a phrase of the lexicon stands in a text. */
sealed interface Rule {

  /**
   * Harmful unless something around it says otherwise.
   *
   * @param scores how sure, above 0 and up to 1
   * @param refused a model would refuse a request that says this
   * @param deniable a negation before it makes it harmless
   */
  record Harm(Map<Category, Double> scores, boolean refused, boolean deniable) implements Rule {

    public Harm {
      scores = Map.copyOf(scores);
    }
  }

  /** A usual expression; the words in it count for nothing else. */
  record Harmless() implements Rule {}

  /** Turns what follows into its contrary. */
  record Negation() implements Rule {}

  /**
   * Says what the text around is: fiction, news, engineering.
   *
   * @param factors what scores of harm nearby are multiplied with, from 0 to 1
   */
  record Context(Map<Category, Double> factors) implements Rule {

    public Context {
      factors = Map.copyOf(factors);
    }
  }

  /**
   * An attempt to talk a model out of its rules.
   *
   * @param score how sure, above 0 and up to 1
   */
  record Jailbreak(double score) implements Rule {}
}
