package org.fakeai.simulation.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds every shape that a document's instances consist of, and how small they can be. */
final class Shapes {

  private static final int MOST_SHAPES = 40_000;

  /** About half a second; a schema with thousands of properties takes a tenth of that. */
  private static final long MOST_EFFORT = 20_000_000;

  private static final int MOST_ROUNDS = 200;

  private final Alternatives alternatives;
  private final VariantBuilder variants;
  private final Effort effort = new Effort(MOST_EFFORT);
  private final Map<List<Integer>, Shape> known = new HashMap<>();
  private final List<Shape> order = new ArrayList<>();
  private final Deque<Shape> open = new ArrayDeque<>();

  private Shapes(NodeReader nodes) {
    this.alternatives = new Alternatives(nodes, effort);
    this.variants = new VariantBuilder(this, effort);
  }

  /**
   * What became of a document.
   *
   * @param root the shape of its instances
   * @param parts how many members and items all shapes have; its size in memory goes with it
   */
  record Compiled(Shape root, int parts) {}

  /** Compiles a document, or refuses it. */
  static Compiled compile(NodeReader nodes) {
    Shapes shapes = new Shapes(nodes);
    Shape root = shapes.of(List.of(nodes.root()), "");
    shapes.build();
    shapes.measure();
    if (!root.isPossible()) {
      throw new Refusal(reason(root));
    }
    shapes.order.forEach(Shape::settle);
    return new Compiled(root, shapes.parts());
  }

  /**
   * The shape of what all {@code goals} demand.
   *
   * @param pointer where it is demanded, if there are no goals
   */
  Shape of(List<Node> goals, String pointer) {
    List<Integer> key = goals.stream().map(Node::id).distinct().sorted().toList();
    Shape shape = known.get(key);
    if (shape == null) {
      String place = goals.isEmpty() ? pointer : goals.get(0).pointer();
      if (order.size() >= MOST_SHAPES) {
        throw new Refusal(place, "combines too many schemas");
      }
      shape = new Shape(goals, place);
      known.put(key, shape);
      order.add(shape);
      open.add(shape);
    }
    return shape;
  }

  private void build() {
    while (!open.isEmpty()) {
      Shape shape = open.removeFirst();
      List<Variant> built = new ArrayList<>();
      List<Rules> ways = alternatives.of(shape.goals());
      alternatives.problem().ifPresent(shape::fail);
      for (Rules rules : ways) {
        variants.build(shape, rules).ifPresent(built::add);
      }
      if (effort.isSpent()) {
        throw new Refusal(shape.pointer(), "combines too many schemas");
      }
      shape.define(built);
    }
  }

  /** Parts are found after what they are part of, so the last ones are measured first. */
  private void measure() {
    int parts = parts();
    boolean changed = true;
    for (int round = 0; changed; round++) {
      if (round > MOST_ROUNDS || !effort.spend(parts)) {
        throw new Refusal("", "refers to itself in too many ways");
      }
      changed = false;
      for (int i = order.size() - 1; i >= 0; i--) {
        changed |= order.get(i).measure();
      }
    }
  }

  private int parts() {
    return order.stream().mapToInt(Shape::parts).sum();
  }

  /** The innermost reason why {@code shape} has no instance. */
  private static SchemaProblem reason(Shape shape) {
    Set<Shape> seen = new HashSet<>();
    Shape at = shape;
    while (seen.add(at)) {
      Shape next = null;
      for (Variant variant : at.variants()) {
        next = next == null ? cause(variant) : next;
      }
      if (next == null) {
        return at.problem();
      }
      at = next;
    }
    return new SchemaProblem(at.pointer(), "refers to itself without an end");
  }

  private static @Nullable Shape cause(Variant variant) {
    for (Variant.Slot slot : variant.members().slots()) {
      if (slot.required() && !slot.shape().isPossible()) {
        return slot.shape();
      }
    }
    for (Shape item : variant.items().first()) {
      if (!item.isPossible()) {
        return item;
      }
    }
    Shape rest = variant.items().rest();
    boolean needed = variant.rules().arrays().fewest() > variant.items().first().size();
    return rest != null && needed && !rest.isPossible() ? rest : null;
  }
}
