package org.fakeai.simulation.tools;

import org.fakeai.simulation.grammar.LarkGrammar;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.CompiledSchema;

/** Something that a reply may call. */
public sealed interface Tool {

  /** Its name, unique among a request's tools. */
  String name();

  /** What it is for; may be empty. */
  String description();

  /**
   * A function with arguments.
   *
   * @param parameters the arguments' schema
   */
  record Function(String name, String description, CompiledSchema parameters) implements Tool {}

  /** A tool whose input is text. */
  record Custom(String name, String description, Input input) implements Tool {}

  /** What a custom tool's input is. */
  sealed interface Input {

    /** Any text. */
    record Free() implements Input {}

    /**
     * Text that an expression matches.
     *
     * @param pattern made by {@link TextPattern#parseWhole}
     */
    record Matching(TextPattern pattern) implements Input {}

    /** Text of a grammar. */
    record Of(LarkGrammar grammar) implements Input {}
  }
}
