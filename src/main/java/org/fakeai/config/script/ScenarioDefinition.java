package org.fakeai.config.script;

import java.util.List;

/**
 * Rules, of which the first that matches answers.
 *
 * @param isolation who shares states and counts
 * @param rules in their order
 */
public record ScenarioDefinition(Isolation isolation, List<RuleDefinition> rules) {

  /** No rules. */
  public static final ScenarioDefinition NONE =
      new ScenarioDefinition(new Isolation.None(), List.of());

  /** The state before any rule set one. */
  public static final String FIRST_STATE = "start";

  public ScenarioDefinition {
    rules = List.copyOf(rules);
  }

  /** Who shares states and counts. */
  public sealed interface Isolation {

    /** All requests. */
    record None() implements Isolation {}

    /** Requests with the same API key. */
    record ByKey() implements Isolation {}

    /** Requests with the same value of a header. */
    record ByHeader(String name) implements Isolation {}
  }
}
