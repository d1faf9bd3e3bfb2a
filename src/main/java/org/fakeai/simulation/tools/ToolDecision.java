package org.fakeai.simulation.tools;

import java.util.List;
import org.fakeai.simulation.schema.SchemaProblem;

/** What a reply does about its tools. */
public sealed interface ToolDecision {

  /** It says something that has nothing to do with tools. */
  record Prose() implements ToolDecision {}

  /** It says that text, which uses what the tools returned. */
  record Answer(String text) implements ToolDecision {}

  /** It calls, at least once. */
  record Calls(List<ToolCall> calls) implements ToolDecision {

    public Calls {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A tool that must be called has no arguments that its schema allows.
   *
   * @param problem why, with the place in the tool's schema; the root for a custom tool
   */
  record Refused(String tool, SchemaProblem problem) implements ToolDecision {}

  /**
   * A call.
   *
   * @param tool what is called
   * @param input a function's arguments as compact JSON, or a custom tool's text
   */
  record ToolCall(Tool tool, String input) {}
}
