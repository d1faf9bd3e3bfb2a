package org.fakeai.simulation.tokens;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts text piece by piece and remembers how many tokens short pieces are: the words of a
 * language repeat. As {@link CountCache}, without locks and of fixed size.
 */
final class PieceCounts {

  private static final int PLACES = 1 << 14;
  private static final int LONGEST = 32;

  private final @Nullable Entry[] places = new @Nullable Entry[PLACES];
  private final ToIntFunction<String> count;

  /**
   * @param count counts one piece
   */
  PieceCounts(ToIntFunction<String> count) {
    this.count = count;
  }

  private static final class Entry {
    final char[] piece;
    final int tokens;

    Entry(char[] piece, int tokens) {
      this.piece = piece;
      this.tokens = tokens;
    }
  }

  /** Counts a text without half surrogate pairs. */
  int count(String text) {
    char[] characters = text.toCharArray();
    PieceBorders borders = new PieceBorders(characters);
    int tokens = 0;
    int from = 0;
    while (from < characters.length) {
      int to = borders.end(from);
      tokens +=
          to - from <= LONGEST
              ? countShort(characters, from, to)
              : count.applyAsInt(text.substring(from, to));
      from = to;
    }
    return tokens;
  }

  private int countShort(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    Entry entry = places[place];
    if (entry != null && Arrays.equals(entry.piece, 0, entry.piece.length, text, from, to)) {
      return entry.tokens;
    }
    int tokens = count.applyAsInt(new String(text, from, to - from));
    places[place] = new Entry(Arrays.copyOfRange(text, from, to), tokens);
    return tokens;
  }
}
