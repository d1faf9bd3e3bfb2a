package org.fakeai.simulation.safety;

/** Ways in which words are written so that filters miss them. */
final class Disguise {

  private static final String SIGNS = "013457@$!";
  private static final String LETTERS = "oieastasi";

  private Disguise() {}

  /** A sign that may stand for a letter within a word. */
  static boolean isSign(char c) {
    return c == '@' || c == '$' || c == '!' || c == '*';
  }

  /** The word with letters for digits and signs; itself if it has no letter at all. */
  static String remove(String word) {
    boolean letters = false;
    boolean signs = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters |= Character.isLetter(c);
      signs |= SIGNS.indexOf(c) >= 0;
    }
    if (!letters || !signs) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int sign = SIGNS.indexOf(word.charAt(i));
      plain.append(sign < 0 ? word.charAt(i) : LETTERS.charAt(sign));
    }
    return plain.toString();
  }

  /** The word with letters that come three times or more taken once. */
  static String once(String word) {
    StringBuilder once = new StringBuilder(word.length());
    for (int from = 0; from < word.length(); ) {
      int to = from + 1;
      while (to < word.length() && word.charAt(to) == word.charAt(from)) {
        to++;
      }
      once.append(word, from, to - from >= 3 ? from + 1 : to);
      from = to;
    }
    return once.toString();
  }
}
