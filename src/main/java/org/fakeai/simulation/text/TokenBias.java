package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.simulation.tokens.UnknownToken;

/**
 * Tokens that are to come more or less often (OpenAI, "logit_bias"): a bias is added to a logit, so
 * that a token becomes <i>e</i> to the bias times as likely; -100 is a ban, and 100 lets nothing
 * else come.
 */
public final class TokenBias {

  /** Of no token. */
  public static final TokenBias NONE = new TokenBias(new double[0], List.of());

  private static final double EXCLUSIVE = 100;

  private final double[] factors;
  private final List<String> only;

  private TokenBias(double[] factors, List<String> only) {
    this.factors = factors;
    this.only = List.copyOf(only);
  }

  /**
   * Finds the tokens that biases are for; those that generated text cannot contain change nothing,
   * unless they are to be all of it.
   *
   * @param biases from -100 to 100 by the tokens' ids
   */
  public static TokenBias of(
      Map<Integer, Double> biases,
      Encoding encoding,
      Tokenizer tokenizer,
      ReplyVocabulary vocabulary) {
    double[] factors = new double[vocabulary.tokens().size()];
    Arrays.fill(factors, 1);
    List<String> only = new ArrayList<>();
    boolean some = false;
    for (Map.Entry<Integer, Double> entry : biases.entrySet()) {
      Optional<String> text = text(entry.getKey(), encoding, tokenizer);
      if (text.isEmpty() || entry.getValue() == 0) {
        continue;
      }
      if (entry.getValue() >= EXCLUSIVE) {
        only.add(text.get());
      }
      Optional<Token> token = vocabulary.find(text.get());
      if (token.isPresent()) {
        factors[token.get().ordinal()] = factor(entry.getValue());
        some = true;
      }
    }
    return some || !only.isEmpty() ? new TokenBias(factors, only) : NONE;
  }

  private static Optional<String> text(int id, Encoding encoding, Tokenizer tokenizer) {
    try {
      String text = tokenizer.decode(encoding, new int[] {id});
      return text.isEmpty() || text.indexOf(0xfffd) >= 0 ? Optional.empty() : Optional.of(text);
    } catch (UnknownToken unknown) {
      return Optional.empty();
    }
  }

  private static double factor(double bias) {
    return bias <= -EXCLUSIVE ? 0 : StrictMath.exp(bias);
  }

  /** Changes nothing. */
  public boolean isEmpty() {
    return factors.length == 0;
  }

  /** Texts of the tokens besides which nothing may come; empty if there are none. */
  List<String> only() {
    return only;
  }

  /** How much likelier a token of the vocabulary is; 0 if it is banned. */
  double factor(Token token) {
    return isEmpty() ? 1 : factors[token.ordinal()];
  }
}
