package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.schema.Node.Body;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds schemas that refer to themselves for the same value, which no validator can decide. */
final class Loops {

  private static final int DEEPEST = 500;

  private final Map<Node, Boolean> done = new HashMap<>();
  private int depth;

  private Loops() {}

  /** Refuses a document in which one of {@code nodes} is such a schema. */
  static void refuse(Iterable<Node> nodes) {
    Loops loops = new Loops();
    nodes.forEach(loops::visit);
  }

  private void visit(Node node) {
    Boolean left = done.putIfAbsent(node, false);
    if (left != null) {
      if (!left) {
        throw new Refusal(node.pointer(), "refers to itself for the same value");
      }
      return;
    }
    if (++depth > DEEPEST) {
      throw new Refusal(node.pointer(), "is nested too deeply");
    }
    sameValue(node.body()).forEach(this::visit);
    depth--;
    done.put(node, true);
  }

  private static List<Node> sameValue(Body body) {
    List<Node> nodes = new ArrayList<>(body.allOf());
    nodes.addAll(body.anyOf());
    nodes.addAll(body.oneOf());
    nodes.addAll(body.dependents().values());
    add(body.not(), nodes);
    add(body.condition(), nodes);
    add(body.then(), nodes);
    add(body.otherwise(), nodes);
    return nodes;
  }

  private static void add(@Nullable Node node, List<Node> nodes) {
    if (node != null) {
      nodes.add(node);
    }
  }
}
