package org.fakeai.config.source;

import java.util.Comparator;
import java.util.Optional;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;

/** The setting that was probably meant. */
final class NearestName {

  private NearestName() {}

  static Optional<Setting> of(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    return Settings.named(last).or(() -> nearest(name, last));
  }

  private static Optional<Setting> nearest(String name, String last) {
    int furthest = Math.max(2, last.length() / 4);
    return Settings.names().stream()
        .map(known -> new Candidate(known, Math.min(edits(name, known), edits(last, known))))
        .min(Comparator.comparingInt(Candidate::edits))
        .filter(candidate -> candidate.edits() <= furthest)
        .flatMap(candidate -> Settings.named(candidate.name()));
  }

  private record Candidate(String name, int edits) {}

  /** How many letters to insert, remove or replace. */
  static int edits(String from, String to) {
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
