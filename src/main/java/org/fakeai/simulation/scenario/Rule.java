package org.fakeai.simulation.scenario;

import java.util.List;
import java.util.Optional;
import org.fakeai.config.script.Occurrences;
import org.fakeai.config.script.RuleDefinition.AtEnd;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule.
 *
 * @param conditions that hold for a request or do not
 * @param chatOnly some answer is a refusal or calls tools
 * @param whenState the state that it needs; negative for any
 * @param setState the state that it leaves behind; negative for the same
 * @param call which of its requests it is about
 * @param answers in their order
 * @param callCounter where its requests are counted
 * @param answerCounter where its answers are counted; negative if it always gives the same
 */
record Rule(
    String name,
    List<Condition> conditions,
    boolean chatOnly,
    int whenState,
    int setState,
    Optional<Occurrences> call,
    List<Answer> answers,
    AtEnd atEnd,
    int callCounter,
    int answerCounter) {

  /** What it answers; null if it does not match. */
  @Nullable Answer answer(Occasion occasion, Scope scope) {
    if (whenState >= 0 && scope.state() != whenState || chatOnly && !occasion.chat()) {
      return null;
    }
    for (Condition condition : conditions) {
      if (!condition.holds(occasion)) {
        return null;
      }
    }
    if (call.isPresent() && !call.get().include(scope.next(callCounter) + 1)) {
      return null;
    }
    int index = answerCounter < 0 ? 0 : index(scope.next(answerCounter));
    return index < answers.size() && leave(scope) ? answers.get(index) : null;
  }

  private int index(long before) {
    int size = answers.size();
    return (int)
        switch (atEnd) {
          case STAY -> Math.min(before, size - 1L);
          case REPEAT -> before % size;
          case PASS -> Math.min(before, size);
        };
  }

  /** Of several requests that meet in one state, one alone takes the scenario on. */
  private boolean leave(Scope scope) {
    if (setState < 0) {
      return true;
    }
    if (whenState >= 0) {
      return scope.move(whenState, setState);
    }
    scope.state(setState);
    return true;
  }
}
