package org.fakeai.simulation.facts;

import java.util.List;
import org.fakeai.simulation.facts.Tokens.Token;

/**
 * A text's tokens and what stands around each; there are empty ones outside of it.
 *
 * @param tokens in order
 */
record Sentence(List<Token> tokens) {

  private static final Token NONE = new Token("", "");

  int size() {
    return tokens.size();
  }

  Token get(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at) : NONE;
  }

  String text(int at) {
    return get(at).text();
  }

  /** The word before, past an article, in a form that can be compared. */
  String before(int at) {
    String word = text(at - 1);
    boolean article = word.equalsIgnoreCase("the") || word.equalsIgnoreCase("a");
    return Words.comparable(article ? text(at - 2) : word);
  }

  boolean startsSentence(int at) {
    return at == 0 || get(at - 1).endsSentence();
  }

  /** Whether it starts with a capital that is no pronoun. */
  boolean capital(int at) {
    String token = text(at);
    return !token.isEmpty() && Character.isUpperCase(token.charAt(0)) && !token.equals("I");
  }

  String joined(int from, int to) {
    StringBuilder out = new StringBuilder(text(from));
    for (int i = from + 1; i < to; i++) {
      out.append(' ').append(text(i));
    }
    return out.toString();
  }
}
