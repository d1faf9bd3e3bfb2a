package org.fakeai.simulation.facts;

import java.util.ArrayList;
import java.util.List;

/** A text cut at white space. */
final class Tokens {

  private static final String OPENING = "([{<\"'“‘`*_";
  private static final String CLOSING = ")]}>\"'”’`*_,;:.!?…";

  private static final int LONGEST = 200;

  /**
   * A token.
   *
   * @param text without the punctuation around it; empty if it is nothing else
   * @param end the punctuation after it
   */
  record Token(String text, String end) {

    /** Whether a sentence, or a part of one, ends after it. */
    boolean breaks() {
      return !end.isEmpty();
    }

    boolean endsSentence() {
      return end.contains(".") || end.contains("!") || end.contains("?") || end.contains("\n");
    }
  }

  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at > start && at - start <= LONGEST) {
        boolean lineEnd = at < text.length() && text.charAt(at) == '\n';
        tokens.add(token(text.substring(start, at), lineEnd));
      }
    }
    return tokens;
  }

  private static Token token(String raw, boolean lineEnd) {
    int from = 0;
    while (from < raw.length() && OPENING.indexOf(raw.charAt(from)) >= 0) {
      from++;
    }
    int to = raw.length();
    while (to > from && CLOSING.indexOf(raw.charAt(to - 1)) >= 0) {
      to--;
    }
    // What somebody has: "John's".
    int word = raw.startsWith("'s", to - 2) || raw.startsWith("’s", to - 2) ? to - 2 : to;
    String end = raw.substring(to) + (lineEnd ? "\n" : "");
    return new Token(raw.substring(from, Math.max(from, word)), end);
  }
}
