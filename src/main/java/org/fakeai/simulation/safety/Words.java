package org.fakeai.simulation.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the lexicon sees it: what each of its words may stand for, and where sentences end.
 *
 * @param symbols for each word, the numbers that patterns may name it by
 * @param sentenceEnds for each word, the index after its sentence's last word
 */
record Words(int[][] symbols, int[] sentenceEnds) {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final String ENDS = ".!?;";
  private static final int SPELLED_OUT = 3;

  /** How many. */
  int size() {
    return symbols.length;
  }

  /** Reads {@code text}; case, accents and invisible characters do not matter. */
  static Words of(String text, Symbols symbols) {
    return new Reading(plain(text), symbols).words();
  }

  private static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    String plain =
        ascii
            ? text
            : MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).replace('\u2019', '\''))
                .replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  private static final class Reading {

    private final String text;
    private final Symbols symbols;
    private final List<int[]> words = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    // Words of one letter in a row, which may be one word spelled out.
    private final StringBuilder spelled = new StringBuilder();

    Reading(String text, Symbols symbols) {
      this.text = text;
      this.symbols = symbols;
    }

    Words words() {
      int at = 0;
      while (at < text.length()) {
        int to = wordEnd(at);
        if (to > at) {
          add(text.substring(at, to));
          at = to;
        } else {
          if (endsSentence(at)) {
            endSentence();
          }
          at++;
        }
      }
      endSentence();
      int[] ends = new int[words.size()];
      int from = 0;
      for (int end : sentences) {
        Arrays.fill(ends, from, end, end);
        from = end;
      }
      return new Words(words.toArray(new int[0][]), ends);
    }

    private void add(String word) {
      if (word.length() == 1) {
        spelled.append(word);
      } else {
        join();
      }
      words.add(symbols.find(word));
    }

    /** Takes letters in a row for the word they spell, if it is a known one. */
    private void join() {
      if (spelled.length() >= SPELLED_OUT) {
        int[] one = symbols.find(spelled.toString());
        if (one.length > 0) {
          words.subList(words.size() - spelled.length(), words.size()).clear();
          words.add(one);
        }
      }
      spelled.setLength(0);
    }

    private void endSentence() {
      join();
      if (sentences.isEmpty() ? !words.isEmpty() : sentences.getLast() < words.size()) {
        sentences.add(words.size());
      }
    }

    private int wordEnd(int from) {
      int to = from;
      while (to < text.length() && inWord(to, from)) {
        to++;
      }
      return to;
    }

    private boolean inWord(int at, int from) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return true;
      }
      boolean leads = c == '@' || c == '$';
      boolean inside = c == '\'' || Disguise.isSign(c);
      return (leads || (inside && at > from))
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** A full stop within a word or number ends nothing. */
    private boolean endsSentence(int at) {
      char c = text.charAt(at);
      return c == '\n'
          || (ENDS.indexOf(c) >= 0
              && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }
  }
}
