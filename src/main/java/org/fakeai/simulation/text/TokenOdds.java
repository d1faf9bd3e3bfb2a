package org.fakeai.simulation.text;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.tokens.Token;

/** How likely tokens were, as a model would say: most were almost certain, a few were not. */
@Shared
public final class TokenOdds {

  /** What is left for others halves from one alternative to the next. */
  private static final double LN_2 = 0.6931471805599453;

  /** So little is left at least. */
  private static final double LEAST = 1e-9;

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
    double logprob = 0 - rounded(STEEPNESS * doubt * surprise * surprise * surprise);
    Odds own = new Odds(token.text(), logprob);
    if (most == 0) {
      return new Position(own, List.of(own));
    }
    Odds[] others = others(own, most, chance);
    List<Odds> top = new ArrayList<>(most + 1);
    int place = 0;
    while (place < most && others[place].logprob > logprob) {
      top.add(others[place++]);
    }
    top.add(own);
    while (top.size() < most) {
      top.add(others[place++]);
    }
    return new Position(own, top);
  }

  /** What else might have come, the likeliest first. */
  private Odds[] others(Odds own, int most, RandomGenerator chance) {
    Odds[] others = new Odds[most];
    double left = StrictMath.log(Math.max(LEAST, -StrictMath.expm1(own.logprob)));
    for (int i = 0; i < most; ) {
      String text = vocabulary.get(Prose.draw(chance, vocabulary.size())).text();
      if (!text.equals(own.text) && !contains(others, i, text)) {
        left -= LN_2;
        others[i++] = new Odds(text, Math.min(-1e-6, rounded(left)));
      }
    }
    return others;
  }

  private static boolean contains(Odds[] odds, int size, String text) {
    for (int i = 0; i < size; i++) {
      if (odds[i].text.equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static double rounded(double logprob) {
    return Math.rint(logprob * 1e6) / 1e6;
  }
}
