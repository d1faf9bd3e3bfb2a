package org.fakeai.simulation.schema;

import java.util.List;

/**
 * What a value must be that several schemas demand together: one of some variants. Does not change
 * once its document is compiled.
 */
final class Shape {

  /** A size that no instance has. */
  static final long IMPOSSIBLE = 1_000_000_000L;

  private final List<Node> goals;
  private final String pointer;
  private List<Variant> variants = List.of();
  private SchemaProblem problem;
  private long size = IMPOSSIBLE;

  /**
   * @param goals the schemas; empty if anything will do
   * @param pointer the first one's place
   */
  Shape(List<Node> goals, String pointer) {
    this.goals = List.copyOf(goals);
    this.pointer = pointer;
    this.problem = new SchemaProblem(pointer, "allows no value of a usable size");
  }

  List<Node> goals() {
    return goals;
  }

  String pointer() {
    return pointer;
  }

  List<Variant> variants() {
    return variants;
  }

  /** Why there is no instance, if there is none. */
  SchemaProblem problem() {
    return problem;
  }

  /** Values of the smallest instance, itself included. */
  long size() {
    return size;
  }

  /** How many members and items its variants have, itself included. */
  int parts() {
    return 1 + variants.stream().mapToInt(Variant::parts).sum();
  }

  boolean isPossible() {
    return size < IMPOSSIBLE;
  }

  void define(List<Variant> all) {
    variants = List.copyOf(all);
  }

  void fail(SchemaProblem why) {
    problem = why;
  }

  /**
   * Takes the variants' sizes.
   *
   * @return whether its own has changed
   */
  boolean measure() {
    long smallest = IMPOSSIBLE;
    for (Variant variant : variants) {
      smallest = Math.min(smallest, variant.measure());
    }
    boolean changed = smallest != size;
    size = smallest;
    return changed;
  }

  /** Leaves the variants that have instances. */
  void settle() {
    variants = variants.stream().filter(Variant::isPossible).toList();
  }

  /** The variant with the smallest instance; only if there is one. */
  Variant smallest() {
    Variant best = variants.get(0);
    for (Variant variant : variants) {
      if (variant.size() < best.size()) {
        best = variant;
      }
    }
    return best;
  }
}
