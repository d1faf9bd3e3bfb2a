package org.fakeai.simulation.pattern;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.pattern.Node.Chars;
import org.fakeai.simulation.pattern.Node.Repeat;
import org.fakeai.simulation.pattern.Node.Sequence;
import org.fakeai.simulation.pattern.PatternSource.Unreadable;

/** A regular expression that texts can be matched with and written from. */
public final class TextPattern {

  private static final int LONGEST_SOURCE = 10_000;

  /** Texts that must be longer are not written. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int ATTEMPTS = 40;

  /** What one text may cost where the caller has no bound of its own. */
  private static final long USUAL_EFFORT = 2_000_000;

  private final Node node;
  private final Node paddedAfter;
  private final Node paddedBefore;

  private TextPattern(Node node) {
    this.node = node;
    Node letters = new Repeat(new Chars(CharSet.range('a', 'z')), 0, Node.ENDLESS);
    this.paddedAfter = new Sequence(List.of(node, letters));
    this.paddedBefore = new Sequence(List.of(letters, node));
  }

  /** The pattern, or empty if {@code source} is none or uses what is not supported. */
  public static Optional<TextPattern> parse(String source) {
    if (source.length() > LONGEST_SOURCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TextPattern(PatternParser.parse(source)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** The same, for the whole of a text: as if anchored at both ends. */
  public static Optional<TextPattern> parseWhole(String source) {
    return parse("^(?:" + source + ")$");
  }

  /** Whether it matches somewhere in {@code text}; no if that takes too many steps to find out. */
  public boolean matches(String text) {
    return matches(text, new Effort(USUAL_EFFORT));
  }

  /** The same, with steps of {@code effort}; no if they do not suffice. */
  public boolean matches(String text, Effort effort) {
    return PatternMatcher.find(node, text, effort);
  }

  /**
   * A text that matches, or empty if none was found.
   *
   * @param fewest fewest code points, from 0
   * @param most most code points
   */
  public Optional<String> write(RandomGenerator chance, int fewest, int most) {
    return write(chance, fewest, most, new Effort(USUAL_EFFORT));
  }

  /** The same, with steps of {@code effort}; empty if they do not suffice. */
  public Optional<String> write(RandomGenerator chance, int fewest, int most, Effort effort) {
    if (node.shortest() > Math.min(most, LONGEST_TEXT) || fewest > LONGEST_TEXT) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < ATTEMPTS && !effort.isSpent(); attempt++) {
      boolean odd = attempt % 2 == 1;
      Node padded = odd ? paddedBefore : paddedAfter;
      Node wanted = node.longest() < fewest ? padded : node;
      String text = PatternWriter.write(wanted, chance, fewest, most, odd, effort);
      int length = text.codePointCount(0, text.length());
      if (length >= fewest && length <= most && matches(text, effort)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
