package org.fakeai.simulation.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one text is about.
 *
 * @param scores for every category, 0 to 1
 * @param refusable for categories in which a model would refuse, how sure that is; others are left
 *     out
 * @param jailbreak how sure it is that the text tries to talk a model out of its rules, 0 to 1
 */
public record Assessment(
    Map<Category, Double> scores, Map<Category, Double> refusable, double jailbreak) {

  /** Copies; every category must have a score. */
  public Assessment {
    scores = Collections.unmodifiableMap(new EnumMap<>(scores));
    refusable = Map.copyOf(refusable);
  }

  /** The score of one category. */
  public double score(Category category) {
    return scores.getOrDefault(category, 0.0);
  }

  /**
   * The categories whose score is the threshold or more.
   *
   * @param threshold 0 to 1
   */
  public Set<Category> flagged(double threshold) {
    Set<Category> flagged = EnumSet.noneOf(Category.class);
    scores.forEach(
        (category, score) -> {
          if (score >= threshold) {
            flagged.add(category);
          }
        });
    return flagged;
  }

  /**
   * Why a model would refuse to answer: the category it is surest of, the narrower one of two.
   *
   * @param threshold 0 to 1
   * @return empty if it would answer
   */
  public Optional<Category> refusal(double threshold) {
    List<Map.Entry<Category, Double>> reasons = new ArrayList<>(refusable.entrySet());
    reasons.removeIf(reason -> reason.getValue() < threshold);
    reasons.sort(
        Map.Entry.<Category, Double>comparingByValue()
            .thenComparing(reason -> reason.getKey().parent() != null)
            .reversed()
            .thenComparing(Map.Entry::getKey));
    return reasons.stream().map(Map.Entry::getKey).findFirst();
  }

  /**
   * Whether the text tries to talk a model out of its rules.
   *
   * @param threshold 0 to 1
   */
  public boolean isJailbreak(double threshold) {
    return jailbreak >= threshold;
  }
}
