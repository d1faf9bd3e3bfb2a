package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonText;

/** Values that a schema lists, each once, in their order; quick to look up, however many. */
final class Values {

  static final Values NONE = of(List.of());

  private final List<JsonValue> list;
  private final Set<JsonValue> set;
  private final List<String> texts;

  private Values(Set<JsonValue> set) {
    this.list = List.copyOf(set);
    this.set = set;
    this.texts = list.stream().map(Values::text).toList();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonText text ? text.value() : "";
  }

  static Values of(List<JsonValue> values) {
    return new Values(new LinkedHashSet<>(values));
  }

  List<JsonValue> list() {
    return list;
  }

  /** The values as texts; empty ones for those that are none. */
  List<String> texts() {
    return texts;
  }

  int size() {
    return list.size();
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  boolean contains(JsonValue value) {
    return !list.isEmpty() && set.contains(value);
  }

  Values where(Predicate<JsonValue> condition) {
    return of(list.stream().filter(condition).toList());
  }

  Values and(Values more) {
    if (isEmpty() || more.isEmpty()) {
      return isEmpty() ? more : this;
    }
    List<JsonValue> all = new ArrayList<>(list);
    all.addAll(more.list);
    return of(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values values && list.equals(values.list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }
}
