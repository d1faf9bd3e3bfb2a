package org.fakeai.simulation.tokens;

/**
 * Cuts text where the o200k pattern does, without a regular expression. Each method is one
 * alternative of the pattern (OpenAI, tiktoken, {@code openai_public.py}) and returns where its
 * match ends, or -1.
 */
final class PieceBorders {

  private static final int NONE = -1;

  private final String text;

  /**
   * @param text without half surrogate pairs
   */
  PieceBorders(String text) {
    this.text = text;
  }

  /** Where the piece that starts at {@code from} ends. */
  int end(int from) {
    int end = word(from);
    if (end == NONE) {
      end = number(from);
    }
    if (end == NONE) {
      end = punctuation(from);
    }
    return end == NONE ? space(from) : end;
  }

  private int word(int from) {
    int first = text.codePointAt(from);
    int kind = CharacterKind.of(first);
    boolean mayPrecede =
        (kind & (CharacterKind.LETTER | CharacterKind.NUMBER | CharacterKind.LINE_END)) == 0;
    int afterFirst = from + Character.charCount(first);
    int end = mayPrecede ? endingLower(afterFirst) : NONE;
    if (end == NONE) {
      end = endingLower(from);
    }
    if (end == NONE && mayPrecede) {
      end = startingUpper(afterFirst);
    }
    if (end == NONE) {
      end = startingUpper(from);
    }
    return end == NONE ? NONE : contraction(end);
  }

  /** {@code [upper]*[lower]+}: the first run gives back what the second needs to be there. */
  private int endingLower(int from) {
    int upperEnd = run(from, CharacterKind.UPPER);
    int end = run(upperEnd, CharacterKind.LOWER);
    if (end > upperEnd) {
      return end;
    }
    int at = upperEnd;
    while (at > from) {
      int character = text.codePointBefore(at);
      if ((CharacterKind.of(character) & CharacterKind.LOWER) != 0) {
        return at;
      }
      at -= Character.charCount(character);
    }
    return NONE;
  }

  /** {@code [upper]+[lower]*}. */
  private int startingUpper(int from) {
    int upperEnd = run(from, CharacterKind.UPPER);
    return upperEnd == from ? NONE : run(upperEnd, CharacterKind.LOWER);
  }

  /** {@code (?i:'s|'t|'re|'ve|'m|'ll|'d)?}. */
  private int contraction(int from) {
    if (from + 1 >= text.length() || text.charAt(from) != '\'') {
      return from;
    }
    char first = folded(from + 1);
    if (first == 's' || first == 't' || first == 'm' || first == 'd') {
      return from + 2;
    }
    if (from + 2 < text.length()) {
      char second = folded(from + 2);
      if ((second == 'e' && (first == 'r' || first == 'v')) || (first == 'l' && second == 'l')) {
        return from + 3;
      }
    }
    return from;
  }

  private char folded(int at) {
    return Character.toLowerCase(Character.toUpperCase(text.charAt(at)));
  }

  /** {@code \p{N}{1,3}}. */
  private int number(int from) {
    int end = from;
    for (int i = 0; i < 3 && is(end, CharacterKind.NUMBER); i++) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end == from ? NONE : end;
  }

  /** {@code ?[^\s\p{L}\p{N}]+[\r\n/]*}. */
  private int punctuation(int from) {
    int start = text.charAt(from) == ' ' ? from + 1 : from;
    int end = start;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      int excluded = CharacterKind.SPACE | CharacterKind.LETTER | CharacterKind.NUMBER;
      if ((CharacterKind.of(character) & excluded) != 0) {
        break;
      }
      end += Character.charCount(character);
    }
    if (end == start) {
      return NONE;
    }
    while (end < text.length() && "\r\n/".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** {@code \s*[\r\n]+|\s+(?!\S)|\s+}. */
  private int space(int from) {
    int end = run(from, CharacterKind.SPACE);
    for (int at = end; at > from; at--) {
      if (is(at - 1, CharacterKind.LINE_END)) {
        return at;
      }
    }
    return end == text.length() || end == from + 1 ? end : end - 1;
  }

  private int run(int from, int kind) {
    int end = from;
    while (is(end, kind)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private boolean is(int at, int kind) {
    return at < text.length() && (CharacterKind.of(text.codePointAt(at)) & kind) != 0;
  }
}
