package org.fakeai.simulation.tokens;

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

  private record Entry(String piece, int tokens) {}

  /** Counts a text without half surrogate pairs. */
  int count(String text) {
    PieceBorders borders = new PieceBorders(text);
    int tokens = 0;
    int from = 0;
    while (from < text.length()) {
      int to = borders.end(from);
      tokens += to - from <= LONGEST ? countShort(text, from, to) : countLong(text, from, to);
      from = to;
    }
    return tokens;
  }

  private int countShort(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    Entry entry = places[place];
    if (entry != null && entry.piece.length() == to - from && text.startsWith(entry.piece, from)) {
      return entry.tokens;
    }
    String piece = text.substring(from, to);
    int tokens = count.applyAsInt(piece);
    places[place] = new Entry(piece, tokens);
    return tokens;
  }

  private int countLong(String text, int from, int to) {
    return count.applyAsInt(text.substring(from, to));
  }
}
