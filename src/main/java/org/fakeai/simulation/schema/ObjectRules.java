package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.pattern.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of objects.
 *
 * @param parts what each schema says of the members; all hold
 * @param required names that must be there, in order
 * @param fewest fewest members
 * @param most most members
 * @param names what each name must be
 * @param dependents names that must be there if another one is
 * @param closed whether only names that some part knows may be there
 */
record ObjectRules(
    List<Part> parts,
    Set<String> required,
    int fewest,
    int most,
    List<Node> names,
    Map<String, Set<String>> dependents,
    boolean closed) {

  static final ObjectRules ANY =
      new ObjectRules(List.of(), Set.of(), 0, Integer.MAX_VALUE, List.of(), Map.of(), false);

  ObjectRules {
    parts = List.copyOf(parts);
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    names = List.copyOf(names);
    dependents = Collections.unmodifiableMap(new LinkedHashMap<>(dependents));
  }

  /**
   * Members as one schema has them.
   *
   * @param properties by name, in order
   * @param patterns of names
   * @param rest of the others; null for anything
   */
  record Part(Map<String, Node> properties, List<Named> patterns, @Nullable Node rest) {

    Part {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      patterns = List.copyOf(patterns);
    }

    boolean knows(String name, Effort effort) {
      return properties.containsKey(name)
          || patterns.stream().anyMatch(named -> named.pattern().matches(name, effort));
    }

    /** Adds what the member {@code name} must be. */
    void collect(String name, List<Node> goals, Effort effort) {
      Node own = properties.get(name);
      boolean known = own != null;
      if (own != null) {
        goals.add(own);
      }
      for (Named named : patterns) {
        if (named.pattern().matches(name, effort)) {
          goals.add(named.node());
          known = true;
        }
      }
      if (!known && rest != null) {
        goals.add(rest);
      }
    }
  }

  /** What members are whose names match. */
  record Named(TextPattern pattern, Node node) {}

  ObjectRules and(ObjectRules other) {
    if (other == ANY) {
      return this;
    }
    if (this == ANY) {
      return other;
    }
    Set<String> allRequired = new LinkedHashSet<>(required);
    allRequired.addAll(other.required);
    Map<String, Set<String>> allDependents = new LinkedHashMap<>(dependents);
    other.dependents.forEach(
        (name, needed) ->
            allDependents.merge(
                name,
                needed,
                (a, b) -> {
                  Set<String> both = new LinkedHashSet<>(a);
                  both.addAll(b);
                  return both;
                }));
    return new ObjectRules(
        TextRules.joined(parts, other.parts),
        allRequired,
        Math.max(fewest, other.fewest),
        Math.min(most, other.most),
        TextRules.joined(names, other.names),
        allDependents,
        closed || other.closed);
  }

  /** What the member {@code name} must be. */
  List<Node> member(String name, Effort effort) {
    List<Node> goals = new ArrayList<>();
    parts.forEach(part -> part.collect(name, goals, effort));
    return goals;
  }

  /** Whether a part has that name or a pattern for it. */
  boolean knows(String name, Effort effort) {
    return parts.stream().anyMatch(part -> part.knows(name, effort));
  }

  long weight() {
    return (long) parts.size() + required.size() + names.size() + dependents.size();
  }

  /** {@code names} and what they need, and so on. */
  Set<String> withDependents(Set<String> names) {
    Set<String> all = new LinkedHashSet<>(names);
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty() && !dependents.isEmpty()) {
      for (String needed : dependents.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (all.add(needed)) {
          open.add(needed);
        }
      }
    }
    return all;
  }
}
