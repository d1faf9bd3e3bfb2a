package org.fakeai.simulation.tokens;

import org.fakeai.catalog.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Remembers token counts of recent texts in a fixed number of places, one for each hash; a newer
 * text takes the place of an older one. Holds at most places × longest characters.
 */
final class CountCache {

  static final int UNKNOWN = -1;

  // Entries are immutable, so that publishing them by a race is harmless: a reader sees a whole
  // entry, and an outdated one only costs a recount.
  private final @Nullable Entry[] places;
  private final int longest;

  /**
   * @param places how many texts, a power of two
   * @param longest characters of the longest text worth keeping
   */
  CountCache(int places, int longest) {
    this.places = new @Nullable Entry[places];
    this.longest = longest;
  }

  private record Entry(String text, Encoding encoding, int count) {}

  int find(Encoding encoding, String text) {
    Entry entry = places[place(encoding, text)];
    return entry != null && entry.encoding == encoding && entry.text.equals(text)
        ? entry.count
        : UNKNOWN;
  }

  void keep(Encoding encoding, String text, int count) {
    if (text.length() <= longest) {
      places[place(encoding, text)] = new Entry(text, encoding, count);
    }
  }

  private int place(Encoding encoding, String text) {
    int hash = text.hashCode() * 31 + encoding.ordinal();
    return (hash ^ (hash >>> 16)) & (places.length - 1);
  }
}
