package org.fakeai.simulation.text;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.tokens.Token;

/** How likely tokens were, as a model would say: most were almost certain, a few were not. */
@Shared
public final class TokenOdds {

  /** What is left for others halves from one alternative to the next. */
  private static final double SHARE = 0.5;

  private static final double STEEPNESS = 3;

  private final List<Token> vocabulary;

  @Inject
  public TokenOdds(ReplyVocabulary vocabulary) {
    this.vocabulary = vocabulary.tokens();
  }

  /**
   * A token that might have come.
   *
   * @param logprob natural logarithm of its probability, 0 or less
   */
  public record Odds(String text, double logprob) {}

  /**
   * What one token's odds were.
   *
   * @param own those of the token that came
   * @param top the likeliest ones, that which came among them, the likeliest first
   */
  public record Position(Odds own, List<Odds> top) {

    public Position {
      top = List.copyOf(top);
    }
  }

  /**
   * The odds of token {@code index} of a text.
   *
   * @param seeds of the text; the same give the same odds
   * @param most how many of the likeliest are wanted; that which came is added if it is not one
   */
  public Position at(Seeds seeds, int index, Token token, int most) {
    return at(seeds, index, token, most, 1);
  }

  /**
   * The same for a text that was chosen with more or less certainty.
   *
   * @param doubt 1 as usual; near 0 every token was the likeliest at its place
   */
  public Position at(Seeds seeds, int index, Token token, int most, double doubt) {
    RandomGenerator chance = seeds.derive(index).derive(token.text()).stream("logprobs");
    double surprise = chance.nextDouble();
    Odds own =
        new Odds(token.text(), 0 - rounded(STEEPNESS * doubt * surprise * surprise * surprise));
    List<Odds> top = new ArrayList<>(most + 1);
    top.add(own);
    double left = -StrictMath.expm1(own.logprob());
    while (top.size() <= most) {
      left *= SHARE;
      Token other = vocabulary.get(chance.nextInt(vocabulary.size()));
      if (top.stream().noneMatch(odds -> odds.text().equals(other.text()))) {
        top.add(new Odds(other.text(), Math.min(-1e-6, rounded(StrictMath.log(left + 1e-9)))));
      }
    }
    top.sort(Comparator.comparingDouble(Odds::logprob).reversed());
    if (top.size() > Math.max(1, most) && !top.getLast().equals(own)) {
      top.removeLast();
    }
    return new Position(own, top);
  }

  private static double rounded(double logprob) {
    return Math.rint(logprob * 1e6) / 1e6;
  }
}
