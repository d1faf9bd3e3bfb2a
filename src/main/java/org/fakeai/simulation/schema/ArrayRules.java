package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of arrays.
 *
 * @param parts what each schema says of the items; all hold
 * @param fewest fewest items
 * @param most most items
 * @param unique whether no two are equal
 * @param contains what some items are
 */
record ArrayRules(List<Part> parts, int fewest, int most, boolean unique, List<Contains> contains) {

  static final ArrayRules ANY = new ArrayRules(List.of(), 0, Integer.MAX_VALUE, false, List.of());

  ArrayRules {
    parts = List.copyOf(parts);
    contains = List.copyOf(contains);
  }

  /**
   * Items as one schema has them.
   *
   * @param first of the first items, each its own
   * @param rest of the others; null for anything
   */
  record Part(List<Node> first, @Nullable Node rest) {

    Part {
      first = List.copyOf(first);
    }
  }

  /** At least {@code fewest} and at most {@code most} items are {@code item}. */
  record Contains(Node item, int fewest, int most) {}

  ArrayRules and(ArrayRules other) {
    if (other == ANY) {
      return this;
    }
    return this == ANY
        ? other
        : new ArrayRules(
            TextRules.joined(parts, other.parts),
            Math.max(fewest, other.fewest),
            Math.min(most, other.most),
            unique || other.unique,
            TextRules.joined(contains, other.contains));
  }

  /** How many items have a schema of their own. */
  int firstCount() {
    return parts.stream().mapToInt(part -> part.first().size()).max().orElse(0);
  }

  /** What the item at {@code index} must be. */
  List<Node> item(int index) {
    List<Node> goals = new ArrayList<>();
    for (Part part : parts) {
      Node node = index < part.first().size() ? part.first().get(index) : part.rest();
      if (node != null) {
        goals.add(node);
      }
    }
    return goals;
  }
}
