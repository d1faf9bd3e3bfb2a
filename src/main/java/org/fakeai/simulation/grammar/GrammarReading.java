package org.fakeai.simulation.grammar;

/** What became of a grammar's text. */
public sealed interface GrammarReading permits LarkGrammar, GrammarReading.Refused {

  /**
   * It cannot be served.
   *
   * @param line from 1
   * @param reason a clause without a capital or a full stop
   */
  record Refused(int line, String reason) implements GrammarReading {}
}
