package org.fakeai.simulation.grammar;

import java.util.List;
import org.fakeai.simulation.pattern.TextPattern;

/** A part of a rule. */
sealed interface Symbol {

  /** Exactly that text. */
  record Text(String text) implements Symbol {}

  /**
   * Text that the whole of the pattern matches.
   *
   * @param sample such a text
   */
  record Matching(TextPattern pattern, String sample) implements Symbol {}

  /** What a rule or terminal stands for. */
  record Reference(String name, int line) implements Symbol {}

  record Sequence(List<Symbol> symbols) implements Symbol {

    public Sequence {
      symbols = List.copyOf(symbols);
    }
  }

  record Choice(List<Symbol> symbols) implements Symbol {

    public Choice {
      symbols = List.copyOf(symbols);
    }
  }

  /** {@code most} is {@link Integer#MAX_VALUE} without an end. */
  record Repeat(Symbol symbol, int fewest, int most) implements Symbol {}
}
