package org.fakeai.simulation.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a class in brackets. */
final class CharClass {

  private static final Map<String, CharSet> POSIX =
      Map.of(
          "alpha", CharSet.range('a', 'z').or(CharSet.range('A', 'Z')),
          "digit", CharSet.DIGIT,
          "alnum", CharSet.range('a', 'z').or(CharSet.range('A', 'Z')).or(CharSet.DIGIT),
          "lower", CharSet.range('a', 'z'),
          "upper", CharSet.range('A', 'Z'),
          "space", CharSet.SPACE,
          "xdigit", CharSet.DIGIT.or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F')));

  private final PatternSource source;
  private final Escapes escapes;
  private CharSet wide = CharSet.NONE;

  CharClass(PatternSource source, Escapes escapes) {
    this.source = source;
    this.escapes = escapes;
  }

  /** The set; the opening bracket is read already. */
  CharSet read() {
    boolean negative = source.take('^');
    List<CharSet> items = new ArrayList<>();
    while (!source.take(']')) {
      items.add(item());
    }
    CharSet set = CharSet.union(items);
    return negative ? set.not() : set;
  }

  private CharSet item() {
    if (source.take("[:")) {
      String name = source.until(':');
      CharSet named = POSIX.get(name);
      if (named == null || !source.take(']')) {
        throw source.unreadable();
      }
      return named;
    }
    int from = single();
    if (from < 0) {
      return wide;
    }
    if (!source.take('-')) {
      return CharSet.of(from);
    }
    if (source.peek() == ']') {
      return CharSet.of(from).or(CharSet.of('-'));
    }
    int to = single();
    if (to < 0) {
      return CharSet.of(from).or(CharSet.of('-')).or(wide);
    }
    if (to < from) {
      throw source.unreadable();
    }
    return CharSet.range(from, to);
  }

  /** A code point, or -1 if the next escape stands for several, which are {@link #wide} then. */
  private int single() {
    if (!source.take('\\')) {
      return source.next();
    }
    if (source.take('-')) {
      return '-';
    }
    CharSet set = escapes.read();
    wide = set;
    return set.only();
  }
}
