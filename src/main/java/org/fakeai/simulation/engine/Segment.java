package org.fakeai.simulation.engine;

import org.fakeai.simulation.tokens.TokenText;

/** A stretch of a choice's tokens that go to one place of the reply. */
public sealed interface Segment {

  /** Its tokens. */
  TokenText text();

  /**
   * Whether the client gets to see the tokens. Those it does not see take their time and count all
   * the same.
   */
  default boolean visible() {
    return true;
  }

  /** What the assistant says. */
  record Content(TokenText text) implements Segment {}

  /** What the assistant says instead, having refused. */
  record Refusal(TokenText text) implements Segment {}

  /** What a reasoning model thinks before it answers. */
  record Reasoning(TokenText text, boolean visible) implements Segment {}

  /**
   * A call of a tool.
   *
   * @param kind where in the reply the call stands
   * @param name of the tool
   * @param text a function's arguments, a JSON object, or a custom tool's input
   */
  record Call(Kind kind, String name, TokenText text) implements Segment {

    /** Forms of calls. */
    public enum Kind {
      /** A function among {@code tool_calls}. */
      FUNCTION,
      /** A custom tool among {@code tool_calls}. */
      CUSTOM,
      /** The deprecated {@code function_call}. */
      DEPRECATED
    }
  }
}
