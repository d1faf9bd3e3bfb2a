package org.fakeai.simulation.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what was found in one text. Within a sentence, phrases that do not overlap support each
 * other (1 − ∏(1 − score)); the text is as harmful as its worst sentence.
 */
final class Scoring {

  /** Bounds the work for one text; what comes later in it cannot make it harmless. */
  private static final int MOST_HARMS = 256;

  /** A context reaches this many words to either side. */
  private static final int CONTEXT_REACH = 60;

  /** A negation reaches this many words ahead. */
  private static final int NEGATION_REACH = 3;

  private static final double DENIED = 0.3;

  private final Words words;
  private final List<Found> harms = new ArrayList<>();
  private final BitSet harmless = new BitSet();
  private final List<Found> negations = new ArrayList<>();
  private final List<Found> contexts = new ArrayList<>();
  private double jailbreak;

  /**
   * A rule and the words it was found in.
   *
   * @param from the first
   * @param to after the last
   */
  private record Found(Rule rule, int from, int to) {

    boolean overlaps(Found other) {
      return from < other.to && other.from < to;
    }
  }

  private record Weighted(Found found, double score) {}

  Scoring(Words words) {
    this.words = words;
  }

  void found(Rule rule, int from, int to) {
    Found found = new Found(rule, from, to);
    switch (rule) {
      case Rule.Harm harm -> {
        if (harms.size() < MOST_HARMS) {
          harms.add(found);
        }
      }
      case Rule.Harmless usual -> harmless.set(from, to);
      case Rule.Negation negation -> negations.add(found);
      case Rule.Context context -> contexts.add(found);
      case Rule.Jailbreak(double score) -> jailbreak = Math.max(jailbreak, score);
    }
  }

  /** How sure it is that the text tries to talk a model out of its rules. */
  double jailbreak() {
    return jailbreak;
  }

  /**
   * The score of each category that anything was found in.
   *
   * @param refusedOnly count only what a model would refuse
   */
  Map<Category, Double> scores(boolean refusedOnly) {
    Map<Category, Map<Integer, List<Weighted>>> found = new EnumMap<>(Category.class);
    for (Found harm : harms) {
      if (harm.rule() instanceof Rule.Harm rule
          && (rule.refused() || !refusedOnly)
          && !isHarmless(harm)) {
        boolean denied = rule.deniable() && denied(harm);
        int sentence = words.sentenceEnds()[harm.from()];
        rule.scores()
            .forEach(
                (category, score) ->
                    found
                        .computeIfAbsent(category, c -> new TreeMap<>())
                        .computeIfAbsent(sentence, s -> new ArrayList<>())
                        .add(
                            new Weighted(
                                harm, score * context(harm, category) * (denied ? DENIED : 1))));
      }
    }
    Map<Category, Double> scores = new EnumMap<>(Category.class);
    found.forEach(
        (category, sentences) -> {
          double worst = 0;
          for (List<Weighted> sentence : sentences.values()) {
            worst = Math.max(worst, together(sentence));
          }
          scores.put(category, worst);
        });
    return scores;
  }

  /** A word of it belongs to a harmless expression. */
  private boolean isHarmless(Found harm) {
    int next = harmless.nextSetBit(harm.from());
    return next >= 0 && next < harm.to();
  }

  private boolean denied(Found harm) {
    return negations.stream()
        .anyMatch(
            negation ->
                negation.to() <= harm.from()
                    && harm.from() - negation.to() < NEGATION_REACH
                    && words.sentenceEnds()[negation.from()] == words.sentenceEnds()[harm.from()]);
  }

  /** The strongest context counts, not their number. */
  private double context(Found harm, Category category) {
    double least = 1;
    for (Found context : contexts) {
      if (context.rule() instanceof Rule.Context(var factors)
          && context.to() > harm.from() - CONTEXT_REACH
          && context.from() < harm.to() + CONTEXT_REACH) {
        least = Math.min(least, factors.getOrDefault(category, 1.0));
      }
    }
    return least;
  }

  private static double together(List<Weighted> sentence) {
    List<Weighted> strongestFirst = new ArrayList<>(sentence);
    strongestFirst.sort(Comparator.comparingDouble(Weighted::score).reversed());
    List<Found> counted = new ArrayList<>();
    double harmless = 1;
    for (Weighted weighted : strongestFirst) {
      if (counted.stream().noneMatch(weighted.found()::overlaps)) {
        counted.add(weighted.found());
        harmless *= 1 - weighted.score();
      }
    }
    return 1 - harmless;
  }
}
