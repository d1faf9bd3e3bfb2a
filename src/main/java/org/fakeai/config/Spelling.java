package org.fakeai.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant by one that an operator's file misspells. */
public final class Spelling {

  private Spelling() {}

  /** The most similar of the known names, if it is similar enough to be meant. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
        .filter(candidate -> edits(name, candidate) <= furthest(name));
  }

  /** How many letters may differ. */
  public static int furthest(String name) {
    return Math.max(2, name.length() / 4);
  }

  /** How many letters to insert, remove or replace. */
  public static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j < above.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(replaced, Math.min(above[j], above[j - 1]) + 1);
      }
    }
    return above[to.length()];
  }
}
