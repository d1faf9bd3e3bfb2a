package org.fakeai.config.script;

import java.util.List;
import java.util.Optional;

/**
 * One rule.
 *
 * @param name unlike every other rule's
 * @param when which requests it is about
 * @param whenState and in which state
 * @param answers what is answered, one after the other; at least one
 * @param atEnd what comes after the last of them
 * @param setState the state from then on
 */
public record RuleDefinition(
    String name,
    When when,
    Optional<String> whenState,
    List<AnswerDefinition> answers,
    AtEnd atEnd,
    Optional<String> setState) {

  public RuleDefinition {
    answers = List.copyOf(answers);
  }

  /** What comes after the last answer. */
  public enum AtEnd {
    /** The last one again. */
    STAY,
    /** The first one. */
    REPEAT,
    /** The rule matches no more. */
    PASS
  }
}
