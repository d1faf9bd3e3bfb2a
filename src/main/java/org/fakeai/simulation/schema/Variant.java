package org.fakeai.simulation.schema;

import java.util.List;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.pattern.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to be an instance that needs no further choice but the type's. Does not change once its
 * document is compiled.
 */
final class Variant {

  private final Rules rules;
  private final Members members;
  private final Items items;
  private final List<String> tags;
  private int types;
  private long size = Shape.IMPOSSIBLE;
  private long objectSize = Shape.IMPOSSIBLE;
  private long arraySize = Shape.IMPOSSIBLE;

  /**
   * @param tags texts that tell it from others: those it allows itself or for a member
   */
  Variant(Rules rules, int types, Members members, Items items, List<String> tags) {
    this.rules = rules;
    this.types = types;
    this.members = members;
    this.items = items;
    this.tags = List.copyOf(tags);
  }

  /**
   * An object's members.
   *
   * @param slots those whose names are known, in order
   * @param patterns those whose names match
   * @param extra what others are; null if there may be none
   * @param named whether the schema says what others are
   * @param names what the others' names must be; null for anything
   */
  record Members(
      List<Slot> slots,
      List<PatternSlot> patterns,
      @Nullable Shape extra,
      boolean named,
      @Nullable Shape names) {

    static final Members NONE = new Members(List.of(), List.of(), null, false, null);

    Members {
      slots = List.copyOf(slots);
      patterns = List.copyOf(patterns);
    }
  }

  /** A member by name. */
  record Slot(String name, Shape shape, boolean required, Wanted wanted) {}

  /** Members whose names match. */
  record PatternSlot(TextPattern pattern, Shape shape) {}

  /**
   * An array's items.
   *
   * @param first the first ones, each its own
   * @param rest what others are; null if there may be none
   * @param contains what some of the others are
   */
  record Items(List<Shape> first, @Nullable Shape rest, List<Contained> contains) {

    static final Items NONE = new Items(List.of(), null, List.of());

    Items {
      first = List.copyOf(first);
      contains = List.copyOf(contains);
    }

    /** What the item at {@code index} is; null if there may be none. */
    @Nullable Shape at(int index) {
      Shape shape = index < first.size() ? first.get(index) : rest;
      return shape != null && shape.isPossible() ? shape : null;
    }
  }

  /** {@code count} items of that shape. */
  record Contained(Shape shape, int count) {}

  Rules rules() {
    return rules;
  }

  /** The types that have instances, once measured. */
  int types() {
    return types;
  }

  Members members() {
    return members;
  }

  Items items() {
    return items;
  }

  int parts() {
    return 1
        + members.slots().size()
        + members.patterns().size()
        + items.first().size()
        + items.contains().size();
  }

  List<String> tags() {
    return tags;
  }

  long size() {
    return size;
  }

  boolean isPossible() {
    return size < Shape.IMPOSSIBLE;
  }

  boolean isNumber() {
    return (types & Types.NUMBER) != 0;
  }

  /** Whether any string will do. */
  boolean isAnyText() {
    return types == Types.TEXT && rules.allowed() == null && rules.texts() == TextRules.ANY;
  }

  boolean isNull() {
    return types == Types.NULL;
  }

  /** The size of an instance of that type. */
  long size(int type) {
    return switch (type) {
      case Types.OBJECT -> objectSize;
      case Types.ARRAY -> arraySize;
      default -> 1;
    };
  }

  long measure() {
    objectSize = (types & Types.OBJECT) == 0 ? Shape.IMPOSSIBLE : objectSize();
    arraySize = (types & Types.ARRAY) == 0 ? Shape.IMPOSSIBLE : arraySize();
    boolean scalar = (types & ~(Types.OBJECT | Types.ARRAY)) != 0;
    size = scalar ? 1 : Math.min(objectSize, arraySize);
    if (rules.allowed() != null) {
      size = 1;
    }
    return size;
  }

  private long objectSize() {
    long sum = 1;
    int count = 0;
    int possible = 0;
    for (Slot slot : members.slots()) {
      sum += slot.required() ? slot.shape().size() : 0;
      count += slot.required() ? 1 : 0;
      possible += slot.shape().isPossible() ? 1 : 0;
    }
    int missing = rules.objects().fewest() - count;
    boolean extra = members.extra() != null && members.extra().isPossible();
    boolean open = extra || !members.patterns().isEmpty();
    if (missing > 0 && !open && possible < rules.objects().fewest()) {
      return Shape.IMPOSSIBLE;
    }
    return bounded(sum + Math.max(0, missing));
  }

  private long arraySize() {
    int fewest = rules.arrays().fewest();
    long sum = 1;
    int first = items.first().size();
    for (int i = 0; i < Math.min(fewest, first); i++) {
      sum += items.first().get(i).size();
    }
    if (fewest > first) {
      long rest = items.rest() == null ? Shape.IMPOSSIBLE : items.rest().size();
      sum += bounded((fewest - first) * rest);
    }
    for (Contained contained : items.contains()) {
      sum += bounded(contained.count() * contained.shape().size());
    }
    return bounded(sum);
  }

  private static long bounded(long size) {
    return Math.min(size, Shape.IMPOSSIBLE);
  }
}
