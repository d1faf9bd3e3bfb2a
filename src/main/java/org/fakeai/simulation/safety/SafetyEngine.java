package org.fakeai.simulation.safety;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;

/** Reads texts for harm. */
@Shared
public final class SafetyEngine {

  /** Characters that are read from each end of a longer text. */
  static final int READ = 100_000;

  /** A narrow category's part in the wide one that contains it. */
  private static final double INHERITED = 0.95;

  /** Scores are never quite zero, as those of a classifier. */
  private static final double LEAST = 1e-6;

  private static final double QUIET = 2e-4;

  private static final Seeds NOISE = new Seeds(0).derive("safety");

  /** Read when first needed: it takes a tenth of a second, and most servers judge nothing. */
  private static final class Bundled {

    static final Lexicon LEXICON = LexiconReader.bundled();

    private Bundled() {}
  }

  /** Reads the lexicon now, so that no request has to wait for it. */
  public void prepare() {
    Objects.requireNonNull(Bundled.LEXICON);
  }

  /**
   * What {@code text} is about. Of a text of more than 200,000 characters its beginning and its end
   * are read.
   */
  public Assessment assess(String text) {
    String read =
        text.length() <= 2 * READ
            ? text
            : text.substring(0, READ) + '\n' + text.substring(text.length() - READ);
    Lexicon lexicon = Bundled.LEXICON;
    Words words = Words.of(read, lexicon.symbols());
    Scoring scoring = new Scoring(words);
    lexicon.search(words, scoring::found);
    return new Assessment(
        complete(scoring.scores(false), read), scoring.scores(true), scoring.jailbreak());
  }

  private static Map<Category, Double> complete(Map<Category, Double> found, String text) {
    Map<Category, Double> scores = new EnumMap<>(Category.class);
    RandomGenerator noise = NOISE.derive(text).stream("noise");
    for (Category category : Category.values()) {
      double quiet = LEAST + QUIET * noise.nextDouble() * noise.nextDouble();
      double score = found.getOrDefault(category, 0.0);
      scores.merge(category, rounded(Math.min(1, score + quiet * (1 - score))), Math::max);
      if (category.parent() != null) {
        double inherited = rounded(INHERITED * score);
        scores.merge(category.parent(), inherited, Math::max);
      }
    }
    return scores;
  }

  /** To nine digits: more would only look exact. */
  private static double rounded(double score) {
    return Math.rint(score * 1e9) / 1e9;
  }
}
