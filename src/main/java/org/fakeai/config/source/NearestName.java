package org.fakeai.config.source;

import java.util.Comparator;
import java.util.Optional;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.fakeai.config.Spelling;

/** The setting that was probably meant. */
final class NearestName {

  private NearestName() {}

  static Optional<Setting> of(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    return Settings.named(last).or(() -> nearest(name, last));
  }

  private static Optional<Setting> nearest(String name, String last) {
    int furthest = Spelling.furthest(last);
    return Settings.names().stream()
        .map(
            known ->
                new Candidate(
                    known, Math.min(Spelling.edits(name, known), Spelling.edits(last, known))))
        .min(Comparator.comparingInt(Candidate::edits))
        .filter(candidate -> candidate.edits() <= furthest)
        .flatMap(candidate -> Settings.named(candidate.name()));
  }

  private record Candidate(String name, int edits) {}
}
