package org.fakeai.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The last entries: each has the place that its number gives it, and takes it from an older one.
 */
final class Ring {

  /** Of no entries. */
  static final Ring NONE = new Ring(0);

  private final AtomicReferenceArray<Noted> places;

  /**
   * @param size how many entries
   */
  Ring(int size) {
    this.places = new AtomicReferenceArray<>(size);
  }

  int size() {
    return places.length();
  }

  void add(Noted entry) {
    if (places.length() > 0) {
      places.set((int) (entry.number() % places.length()), entry);
    }
  }

  /** The newest first. */
  List<Noted> all() {
    List<Noted> all = new ArrayList<>(places.length());
    for (int i = 0; i < places.length(); i++) {
      Noted entry = places.get(i);
      if (entry != null) {
        all.add(entry);
      }
    }
    all.sort((first, second) -> Long.compare(second.number(), first.number()));
    return all;
  }

  int clear() {
    int cleared = 0;
    for (int i = 0; i < places.length(); i++) {
      if (places.getAndSet(i, null) != null) {
        cleared++;
      }
    }
    return cleared;
  }

  /** The same entries, as far as they fit. */
  Ring resized(int size) {
    Ring ring = new Ring(size);
    List<Noted> all = all();
    for (int i = Math.min(size, all.size()) - 1; i >= 0; i--) {
      ring.add(all.get(i));
    }
    return ring;
  }
}
