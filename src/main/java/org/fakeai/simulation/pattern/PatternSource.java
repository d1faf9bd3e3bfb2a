package org.fakeai.simulation.pattern;

/** The text of a pattern and the place up to which it is read. */
final class PatternSource {

  private final int[] codePoints;
  private int at;

  PatternSource(String pattern) {
    this.codePoints = pattern.codePoints().toArray();
  }

  /** The text is no pattern, or not one of the kind that is known here. */
  static final class Unreadable extends RuntimeException {
    Unreadable() {
      super(null, null, false, false);
    }
  }

  Unreadable unreadable() {
    return new Unreadable();
  }

  boolean atEnd() {
    return at == codePoints.length;
  }

  int peek() {
    if (atEnd()) {
      throw unreadable();
    }
    return codePoints[at];
  }

  int next() {
    int c = peek();
    at++;
    return c;
  }

  /** What was read last. */
  int last() {
    return codePoints[at - 1];
  }

  /** Passes {@code c} if it is next. */
  boolean take(int c) {
    if (!atEnd() && codePoints[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  /** Passes {@code text}, which is ASCII, if it is next. */
  boolean take(String text) {
    if (at + text.length() > codePoints.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (codePoints[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }

  /** What stands before the next {@code end}, which is passed too. */
  String until(char end) {
    StringBuilder out = new StringBuilder();
    while (peek() != end) {
      out.appendCodePoint(next());
    }
    at++;
    return out.toString();
  }

  /** A number in decimal digits, or {@code absent} if there is none; at most {@code ENDLESS}. */
  int number(int absent) {
    int start = at;
    long number = 0;
    while (!atEnd() && Character.digit(codePoints[at], 10) >= 0) {
      number = Math.min(Node.ENDLESS, number * 10 + Character.digit(codePoints[at++], 10));
    }
    return at == start ? absent : (int) number;
  }

  /** {@code count} hexadecimal digits. */
  int hex(int count) {
    int code = 0;
    for (int i = 0; i < count; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw unreadable();
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** Whether a brace opens bounds here; another one stands for itself. */
  boolean startsBounds() {
    int i = at;
    if (i >= codePoints.length || codePoints[i++] != '{') {
      return false;
    }
    int start = i;
    while (i < codePoints.length && codePoints[i] >= '0' && codePoints[i] <= '9') {
      i++;
    }
    boolean numbered = i > start;
    if (i < codePoints.length && codePoints[i] == ',') {
      i++;
      while (i < codePoints.length && codePoints[i] >= '0' && codePoints[i] <= '9') {
        numbered = true;
        i++;
      }
    }
    return numbered && i < codePoints.length && codePoints[i] == '}';
  }
}
