package org.fakeai.simulation.facts;

import java.util.function.Consumer;
import org.fakeai.simulation.facts.Fact.Kind;

/** Finds what stands in quotation marks or after a key. */
final class QuoteScanner {

  private static final String OPENING = "\"“'‘`«";
  private static final String CLOSING = "\"”'’`»";
  private static final int LONGEST = 300;
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_PAIR = 80;

  private QuoteScanner() {}

  static void quotes(String text, Consumer<Fact> facts) {
    int at = 0;
    while (at < text.length()) {
      int mark = OPENING.indexOf(text.charAt(at));
      int end = mark >= 0 && opens(text, at) ? closing(text, at, CLOSING.charAt(mark)) : -1;
      if (end > at + 1) {
        facts.accept(new Fact(Kind.QUOTED, text.substring(at + 1, end), word(text, at), "", 0));
        at = end;
      }
      at++;
    }
  }

  private static boolean opens(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int closing(String text, int from, char mark) {
    int end = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < end; i++) {
      boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == mark && last) {
        return i;
      }
    }
    return -1;
  }

  /** The word that ends before {@code at}. */
  private static String word(String text, int at) {
    int end = at;
    while (end > 0 && " :=(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && at - start < LONGEST_KEY && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return Words.comparable(text.substring(start, end));
  }

  /** {@code key: value} and {@code key = value}, and members of JSON objects. */
  static void pairs(String text, Consumer<Fact> facts) {
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == ':' && text.charAt(i - 1) == '"') {
        member(text, i, facts);
      } else if (c == '=' || c == ':' && Character.isWhitespace(text.charAt(i + 1))) {
        pair(text, i, facts);
      }
    }
  }

  /** {@code "key":value}, if the value is no array and no object. */
  private static void member(String text, int mark, Consumer<Fact> facts) {
    int start = mark - 1;
    while (start > 0 && mark - start < LONGEST_KEY && partOfKey(text.charAt(start - 1))) {
      start--;
    }
    String key = text.substring(start, mark - 1).strip();
    int from = mark + 1;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    boolean quoted = from < text.length() && text.charAt(from) == '"';
    from += quoted ? 1 : 0;
    int to = from;
    String ends = quoted ? "\"\n" : ",}]\n";
    while (to < text.length() && to - from < LONGEST && ends.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String value = text.substring(from, to).strip();
    boolean plain = quoted || !value.startsWith("{") && !value.startsWith("[");
    if (!key.isEmpty() && !value.isEmpty() && plain) {
      facts.accept(new Fact(Kind.PAIR, value, String.join(" ", Words.ofName(key)), "", 0));
    }
  }

  private static void pair(String text, int mark, Consumer<Fact> facts) {
    int start = mark;
    while (start > 0 && mark - start < LONGEST_KEY && partOfKey(text.charAt(start - 1))) {
      start--;
    }
    int from = mark + 1;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < text.length() && to - from < LONGEST_PAIR && !endsValue(text, to)) {
      to++;
    }
    String key = text.substring(start, mark).strip();
    String value = text.substring(from, to).strip();
    String bare = withoutMarks(value);
    if (!key.isEmpty() && !bare.isEmpty()) {
      facts.accept(new Fact(Kind.PAIR, bare, String.join(" ", Words.ofName(key)), "", 0));
    }
  }

  private static String withoutMarks(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && (OPENING + CLOSING).indexOf(value.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && (OPENING + CLOSING).indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean partOfKey(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '-';
  }

  private static boolean endsValue(String text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || c == ';' || (c == ',' || c == '.' || c == '!' || c == '?') && last;
  }
}
