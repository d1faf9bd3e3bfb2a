package org.fakeai.simulation.tools;

import java.util.Set;

/** Whether a reply must, may or must not call, and what. */
public sealed interface ToolChoice {

  /** No call. */
  record None() implements ToolChoice {}

  /** A call if one helps. */
  record Auto() implements ToolChoice {}

  /** At least one call. */
  record Required() implements ToolChoice {}

  /** A call of that function or custom tool. */
  record Named(String name) implements ToolChoice {}

  /**
   * Calls of some tools only.
   *
   * @param names of those tools
   * @param required whether at least one must be called
   */
  record Allowed(Set<String> names, boolean required) implements ToolChoice {

    public Allowed {
      names = Set.copyOf(names);
    }
  }
}
