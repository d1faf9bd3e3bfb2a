package org.fakeai.simulation.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One schema of the document; its body follows when what it refers to has been read. */
final class Node {

  private final int id;
  private final String pointer;
  private @Nullable Body body;

  Node(int id, String pointer) {
    this.id = id;
    this.pointer = pointer;
  }

  /**
   * What a schema says.
   *
   * @param rules what needs no choice
   * @param never whether nothing is allowed
   * @param allOf schemas that hold too, references among them
   * @param anyOf at least one of them holds; empty if there is no such choice
   * @param oneOf exactly one of them holds; empty if there is no such choice
   * @param not does not hold; null for none
   * @param condition decides which of the next two holds; null for none
   * @param then holds if the condition does
   * @param otherwise holds if the condition does not
   * @param dependents hold if the name is there
   */
  record Body(
      Rules rules,
      boolean never,
      List<Node> allOf,
      List<Node> anyOf,
      List<Node> oneOf,
      @Nullable Node not,
      @Nullable Node condition,
      @Nullable Node then,
      @Nullable Node otherwise,
      Map<String, Node> dependents) {

    Body {
      allOf = List.copyOf(allOf);
      anyOf = List.copyOf(anyOf);
      oneOf = List.copyOf(oneOf);
    }

    static Body of(Rules rules) {
      return of(rules, List.of());
    }

    static Body of(Rules rules, List<Node> anyOf) {
      return new Body(rules, false, List.of(), anyOf, List.of(), null, null, null, null, Map.of());
    }

    static Body nothing() {
      return new Body(
          Rules.ANY, true, List.of(), List.of(), List.of(), null, null, null, null, Map.of());
    }

    static Body unlike(Node node) {
      return new Body(
          Rules.ANY, false, List.of(), List.of(), List.of(), node, null, null, null, Map.of());
    }

    /** Whether the rules are all it says. */
    boolean plain() {
      return !never
          && allOf.isEmpty()
          && anyOf.isEmpty()
          && oneOf.isEmpty()
          && not == null
          && condition == null
          && dependents.isEmpty();
    }
  }

  int id() {
    return id;
  }

  String pointer() {
    return pointer;
  }

  void define(Body is) {
    body = is;
  }

  Body body() {
    if (body == null) {
      throw new IllegalStateException(pointer + " is read before it is defined");
    }
    return body;
  }
}
