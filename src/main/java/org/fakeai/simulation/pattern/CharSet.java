package org.fakeai.simulation.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** A set of code points. */
final class CharSet {

  static final CharSet NONE = new CharSet(new int[0]);
  static final CharSet ALL = range(0, Character.MAX_CODE_POINT);
  static final CharSet DIGIT = range('0', '9');
  static final CharSet WORD = range('a', 'z').or(range('A', 'Z')).or(DIGIT).or(range('_', '_'));
  static final CharSet SPACE =
      range('\t', '\r')
          .or(of(' '))
          .or(of(0xa0))
          .or(of(0x1680))
          .or(range(0x2000, 0x200a))
          .or(range(0x2028, 0x2029))
          .or(of(0x202f))
          .or(of(0x205f))
          .or(of(0x3000))
          .or(of(0xfeff));
  static final CharSet LINE_END = of('\n').or(of('\r')).or(range(0x2028, 0x2029));

  private static final CharSet LOWER = range('a', 'z');
  private static final CharSet UPPER = range('A', 'Z');
  private static final CharSet PRINTABLE = range(' ', '~');
  private static final CharSet ASSIGNED =
      range(0xa1, 0xd7ff).or(range(0xe000, 0xfffd)).or(range(0x1f300, 0x1f64f));

  /** Borders in ascending order: in from the first, out from the second, and so on. */
  private final int[] borders;

  // Computed by whoever needs it first; all compute the same.
  private volatile int[] preferred = new int[0];

  private CharSet(int[] borders) {
    this.borders = borders;
  }

  static CharSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  static CharSet range(int from, int to) {
    return new CharSet(new int[] {from, to + 1});
  }

  /** The code points below the third plane that fulfil the condition. */
  static CharSet where(IntPredicate condition) {
    int[] borders = new int[64];
    int size = 0;
    boolean inside = false;
    for (int c = 0; c <= 0x20000; c++) {
      boolean now = c < 0x20000 && condition.test(c);
      if (now != inside) {
        borders = size == borders.length ? Arrays.copyOf(borders, size * 2) : borders;
        borders[size++] = c;
        inside = now;
      }
    }
    return new CharSet(Arrays.copyOf(borders, size));
  }

  /** All of {@code sets}, joined in pairs, for there may be very many small ones. */
  static CharSet union(List<CharSet> sets) {
    return switch (sets.size()) {
      case 0 -> NONE;
      case 1 -> sets.get(0);
      default -> {
        int half = sets.size() / 2;
        yield union(sets.subList(0, half)).or(union(sets.subList(half, sets.size())));
      }
    };
  }

  boolean contains(int codePoint) {
    int found = Arrays.binarySearch(borders, codePoint);
    return found >= 0 ? found % 2 == 0 : (-found - 1) % 2 == 1;
  }

  boolean isEmpty() {
    return borders.length == 0;
  }

  /** Its one code point, or -1 if it has another number of them. */
  int only() {
    return borders.length == 2 && borders[1] == borders[0] + 1 ? borders[0] : -1;
  }

  CharSet or(CharSet other) {
    return combine(other, false);
  }

  CharSet and(CharSet other) {
    return combine(other, true);
  }

  CharSet not() {
    int[] flipped = new int[borders.length + 2];
    System.arraycopy(borders, 0, flipped, 1, borders.length);
    flipped[flipped.length - 1] = Character.MAX_CODE_POINT + 1;
    // A border that occurs twice borders nothing.
    int from = borders.length > 0 && borders[0] == 0 ? 2 : 0;
    int to = flipped.length;
    if (to - from >= 2 && flipped[to - 1] == flipped[to - 2]) {
      to -= 2;
    }
    return new CharSet(Arrays.copyOfRange(flipped, from, to));
  }

  /** With each ASCII letter in both cases. */
  CharSet anyCase() {
    CharSet result = this;
    for (int c = 'a'; c <= 'z'; c++) {
      int upper = c - 'a' + 'A';
      if (contains(c) || contains(upper)) {
        result = result.or(of(c)).or(of(upper));
      }
    }
    return result;
  }

  private CharSet combine(CharSet other, boolean both) {
    int[] merged = new int[borders.length + other.borders.length];
    int size = 0;
    int i = 0;
    int j = 0;
    boolean inside = false;
    while (i < borders.length || j < other.borders.length) {
      int next =
          Math.min(
              i < borders.length ? borders[i] : Integer.MAX_VALUE,
              j < other.borders.length ? other.borders[j] : Integer.MAX_VALUE);
      i += i < borders.length && borders[i] == next ? 1 : 0;
      j += j < other.borders.length && other.borders[j] == next ? 1 : 0;
      boolean now = both ? i % 2 == 1 && j % 2 == 1 : i % 2 == 1 || j % 2 == 1;
      if (now != inside) {
        merged[size++] = next;
        inside = now;
      }
    }
    return new CharSet(Arrays.copyOf(merged, size));
  }

  /**
   * One of its code points: a letter or digit if there is one, else something to be seen.
   *
   * @param wide whether anything to be seen will do
   */
  int pick(RandomGenerator chance, boolean wide) {
    return pick(chance, wide ? visible() : preferred());
  }

  private static int pick(RandomGenerator chance, int[] preferred) {
    int count = 0;
    for (int i = 0; i < preferred.length; i += 2) {
      count += preferred[i + 1] - preferred[i];
    }
    int left = chance.nextInt(count);
    int i = 0;
    while (left >= preferred[i + 1] - preferred[i]) {
      left -= preferred[i + 1] - preferred[i];
      i += 2;
    }
    return preferred[i] + left;
  }

  private int[] preferred() {
    int[] known = preferred;
    if (known.length == 0) {
      known = letters();
      preferred = known;
    }
    return known;
  }

  private int[] letters() {
    for (CharSet letters : new CharSet[] {LOWER, UPPER}) {
      if (!and(letters).isEmpty()) {
        return and(letters.or(DIGIT)).borders;
      }
    }
    return visible();
  }

  private int[] visible() {
    CharSet visible = and(PRINTABLE);
    CharSet known = and(ASSIGNED);
    return (!visible.isEmpty() ? visible : !known.isEmpty() ? known : this).borders;
  }
}
