package org.fakeai.simulation.safety;

import java.util.List;

/** One place of a pattern. */
sealed interface PatternPart {

  /**
   * Words, classes of words, and phrases, of which one stands here.
   *
   * @param symbols their numbers
   * @param optional the place may be empty
   */
  record Choice(List<Integer> symbols, boolean optional) implements PatternPart {

    public Choice {
      symbols = List.copyOf(symbols);
    }
  }

  /** Any words, or none. */
  record Gap() implements PatternPart {}
}
