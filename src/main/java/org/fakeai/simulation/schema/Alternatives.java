package org.fakeai.simulation.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.Node.Body;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Merges schemas that hold together and multiplies out their choices. Of very many combinations the
 * first ones that are no contradiction are kept.
 */
final class Alternatives {

  private static final int MOST_KEPT = 64;
  private static final int MOST_STEPS = 4000;
  private static final int MOST_CHOICES = 1000;
  private static final int MOST_DIGITS = 2000;

  private final NodeReader nodes;
  private final Negation negation;
  private final Map<Integer, Node> opposites = new HashMap<>();
  private final List<Rules> found = new ArrayList<>();
  private @Nullable SchemaProblem problem;
  private final Effort effort;
  private int steps;
  private int depth;

  Alternatives(NodeReader nodes, Effort effort) {
    this.nodes = nodes;
    this.effort = effort;
    this.negation = new Negation(nodes);
  }

  /** What is merged so far and what is still to be merged. */
  private record State(
      Rules rules, Deque<Node> open, Set<Integer> seen, Deque<List<List<Node>>> choices) {

    State with(List<Node> more) {
      Deque<Node> opened = new ArrayDeque<>(more);
      return new State(rules, opened, new HashSet<>(seen), new ArrayDeque<>(choices));
    }
  }

  /** The ways in which all {@code goals} can hold; empty if there is none. */
  List<Rules> of(List<Node> goals) {
    found.clear();
    problem = null;
    steps = 0;
    State start =
        new State(Rules.ANY, new ArrayDeque<>(goals), new HashSet<>(), new ArrayDeque<>());
    expand(start);
    if (found.isEmpty() && isEnough() && !goals.isEmpty()) {
      throw new Refusal(goals.get(0).pointer(), "combines too many alternatives");
    }
    return List.copyOf(found);
  }

  private boolean isEnough() {
    return steps > MOST_STEPS || effort.isSpent();
  }

  /** Why {@link #of} found no way. */
  Optional<SchemaProblem> problem() {
    return Optional.ofNullable(problem);
  }

  private void expand(State state) {
    Rules rules = state.rules();
    while (!state.open().isEmpty()) {
      Node node = state.open().removeFirst();
      effort.spend(1);
      if (!state.seen().add(node.id())) {
        continue;
      }
      Body body = node.body();
      rules = rules.and(body.rules());
      effort.spend(1 + rules.weight());
      steps++;
      if (isEnough() || contradicts(body, rules, node)) {
        return;
      }
      body.allOf().forEach(state.open()::addLast);
      rules = not(body, rules, state);
      choices(body, state.choices());
    }
    if (state.choices().isEmpty()) {
      found.add(rules);
      return;
    }
    State merged = new State(rules, state.open(), state.seen(), state.choices());
    depth++;
    for (List<Node> way : merged.choices().removeFirst()) {
      if (found.size() < MOST_KEPT && depth < MOST_CHOICES && !isEnough()) {
        effort.spend(merged.seen().size() + merged.choices().size());
        expand(merged.with(way));
      }
    }
    steps = depth < MOST_CHOICES ? steps : MOST_STEPS + 1;
    depth--;
  }

  private boolean contradicts(Body body, Rules rules, Node node) {
    String reason = "";
    if (body.never()) {
      reason = "allows no value";
    } else if (rules.types() == 0) {
      reason = "allows no type that is also allowed otherwise";
    } else if (rules.allowed() != null && rules.allowed().isEmpty()) {
      reason = "allows no value that is also allowed otherwise";
    } else if (rules.numbers().weight() > MOST_DIGITS) {
      reason = "is a multiple of too many numbers";
    }
    if (!reason.isEmpty() && problem == null) {
      problem = new SchemaProblem(node.pointer(), reason);
    }
    return !reason.isEmpty();
  }

  private Rules not(Body body, Rules rules, State state) {
    if (body.not() == null) {
      return rules;
    }
    Optional<Node> opposite = negation.of(body.not());
    opposite.ifPresent(state.open()::addLast);
    return opposite.isPresent() ? rules : rules.uncertain();
  }

  private void choices(Body body, Deque<List<List<Node>>> choices) {
    effort.spend(body.anyOf().size() + body.oneOf().size() + 50L * body.dependents().size());
    for (List<Node> branches : List.of(body.anyOf(), body.oneOf())) {
      if (!branches.isEmpty()) {
        choices.addLast(branches.stream().map(List::of).toList());
      }
    }
    Node condition = body.condition();
    if (condition != null && (body.then() != null || body.otherwise() != null)) {
      choices.addLast(
          List.of(both(condition, body.then()), both(opposite(condition), body.otherwise())));
    }
    body.dependents()
        .forEach((name, node) -> choices.addLast(List.of(member(node, name), lacks(node, name))));
  }

  private static List<Node> both(Node first, @Nullable Node second) {
    return second == null ? List.of(first) : List.of(first, second);
  }

  private Node opposite(Node node) {
    return opposites.computeIfAbsent(
        node.id(), id -> nodes.made(node.pointer(), Body.unlike(node)));
  }

  private List<Node> member(Node node, String name) {
    Node anything = nodes.made(node.pointer(), Body.of(Rules.ANY));
    Rules rules = Negation.member(name, anything, true);
    return List.of(nodes.made(node.pointer(), Body.of(rules)), node);
  }

  private List<Node> lacks(Node node, String name) {
    Node nothing = nodes.made(node.pointer(), Body.nothing());
    Rules rules = Negation.member(name, nothing, false).ofTypes(Types.ALL);
    return List.of(nodes.made(node.pointer(), Body.of(rules)));
  }
}
