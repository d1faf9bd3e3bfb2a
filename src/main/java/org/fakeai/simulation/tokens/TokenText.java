package org.fakeai.simulation.tokens;

import java.util.List;

/**
 * A reply's text, token by token.
 *
 * @param tokens in order; {@code text} is their texts joined
 * @param text the whole text
 */
public record TokenText(List<Token> tokens, String text) {

  /** Nothing. */
  public static final TokenText EMPTY = new TokenText(List.of(), "");

  public TokenText {
    tokens = List.copyOf(tokens);
  }

  /** Joins {@code tokens}. */
  public static TokenText of(List<Token> tokens) {
    StringBuilder text = new StringBuilder(tokens.size() * 6);
    for (Token token : tokens) {
      text.append(token.text());
    }
    return new TokenText(tokens, text.toString());
  }

  /** How many tokens. */
  public int size() {
    return tokens.size();
  }
}
