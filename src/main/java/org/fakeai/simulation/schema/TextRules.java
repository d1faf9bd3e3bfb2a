package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.pattern.TextPattern;

/**
 * Bounds of strings.
 *
 * @param fewest fewest code points
 * @param most most code points
 * @param patterns all of them match
 * @param formats all of them hold; a pattern is stronger, for some libraries add one that
 *     contradicts the format
 */
record TextRules(int fewest, int most, List<TextPattern> patterns, List<String> formats) {

  static final TextRules ANY = new TextRules(0, Integer.MAX_VALUE, List.of(), List.of());

  TextRules {
    patterns = List.copyOf(patterns);
    formats = List.copyOf(formats);
  }

  TextRules and(TextRules other) {
    if (other == ANY) {
      return this;
    }
    return this == ANY
        ? other
        : new TextRules(
            Math.max(fewest, other.fewest),
            Math.min(most, other.most),
            joined(patterns, other.patterns),
            joined(formats, other.formats));
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<T> all = new ArrayList<>(first);
    second.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  boolean allows(String text, Effort effort) {
    int length = text.codePointCount(0, text.length());
    return length >= fewest
        && length <= most
        && patterns.stream().allMatch(pattern -> pattern.matches(text, effort))
        && (!patterns.isEmpty() || formatted(text));
  }

  /** Whether {@code text} has all formats. */
  boolean formatted(String text) {
    return formats.stream().allMatch(format -> Formats.matches(format, text));
  }
}
