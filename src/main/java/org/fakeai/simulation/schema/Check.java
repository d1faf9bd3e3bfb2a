package org.fakeai.simulation.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.ArrayRules.Contains;
import org.fakeai.simulation.schema.Node.Body;

/**
 * Whether a value is an instance. Needed where instances are made and then checked; what takes more
 * effort than there is to find out is none.
 */
final class Check {

  private static final int DEEPEST = 400;
  private static final long STEP = 4;

  private final Effort effort;
  private int depth;

  private Check(Effort effort) {
    this.effort = effort;
  }

  /** Whether {@code value} is an instance of all {@code nodes}. */
  static boolean all(List<Node> nodes, JsonValue value, Effort effort) {
    Check check = new Check(effort);
    for (Node node : nodes) {
      if (!check.holds(node, value)) {
        return false;
      }
    }
    return !check.exhausted();
  }

  /** Whether {@code value} is what {@code rules} demand. */
  static boolean rules(Rules rules, JsonValue value, Effort effort) {
    Check check = new Check(effort);
    return check.demands(rules, value) && !check.exhausted();
  }

  private boolean exhausted() {
    return effort.isSpent() || depth > DEEPEST;
  }

  private boolean holds(Node node, JsonValue value) {
    if (!effort.spend(STEP) || depth > DEEPEST) {
      return false;
    }
    Body body = node.body();
    depth++;
    boolean holds =
        !body.never()
            && demands(body.rules(), value)
            && every(body.allOf(), value)
            && (body.anyOf().isEmpty() || count(body.anyOf(), value, 1) == 1)
            && (body.oneOf().isEmpty() || count(body.oneOf(), value, 2) == 1)
            && (body.not() == null || !holds(body.not(), value))
            && conditions(body, value)
            && dependents(body, value);
    // Left as it is when the bound is passed, so that the whole check fails.
    depth -= depth > DEEPEST ? 0 : 1;
    return holds;
  }

  private boolean every(List<Node> nodes, JsonValue value) {
    for (Node node : nodes) {
      if (!holds(node, value)) {
        return false;
      }
    }
    return true;
  }

  /** How many hold, up to {@code enough}. */
  private int count(List<Node> nodes, JsonValue value, int enough) {
    int count = 0;
    for (Node node : nodes) {
      count += count < enough && holds(node, value) ? 1 : 0;
    }
    return count;
  }

  private boolean conditions(Body body, JsonValue value) {
    if (body.condition() == null) {
      return true;
    }
    Node next = holds(body.condition(), value) ? body.then() : body.otherwise();
    return next == null || holds(next, value);
  }

  private boolean dependents(Body body, JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return true;
    }
    for (Map.Entry<String, Node> dependent : body.dependents().entrySet()) {
      if (object.members().containsKey(dependent.getKey()) && !holds(dependent.getValue(), value)) {
        return false;
      }
    }
    return true;
  }

  private boolean demands(Rules rules, JsonValue value) {
    if ((rules.types() & Types.of(value)) == 0
        || rules.allowed() != null && !rules.allowed().contains(value)
        || rules.excluded().contains(value)) {
      return false;
    }
    return switch (value) {
      case JsonNumber number -> rules.numbers().allows(number.value());
      case JsonText text -> rules.texts().allows(text.value(), effort);
      case JsonArray array -> array(rules.arrays(), array.items());
      case JsonObject object -> object(rules.objects(), object.members());
      default -> true;
    };
  }

  private boolean array(ArrayRules rules, List<JsonValue> items) {
    if (items.size() < rules.fewest()
        || items.size() > rules.most()
        || rules.unique() && new HashSet<>(items).size() < items.size()) {
      return false;
    }
    for (int i = 0; i < items.size() && !rules.parts().isEmpty(); i++) {
      if (!every(rules.item(i), items.get(i))) {
        return false;
      }
    }
    for (Contains contains : rules.contains()) {
      int count = 0;
      for (JsonValue item : items) {
        count += holds(contains.item(), item) ? 1 : 0;
      }
      if (count < contains.fewest() || count > contains.most()) {
        return false;
      }
    }
    return true;
  }

  private boolean object(ObjectRules rules, Map<String, JsonValue> members) {
    Set<String> names = members.keySet();
    effort.spend(rules.weight());
    if (names.size() < rules.fewest()
        || names.size() > rules.most()
        || !names.containsAll(rules.required())) {
      return false;
    }
    for (Map.Entry<String, Set<String>> dependent : rules.dependents().entrySet()) {
      if (names.contains(dependent.getKey()) && !names.containsAll(dependent.getValue())) {
        return false;
      }
    }
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      effort.spend(rules.parts().size());
      if (!rules.names().isEmpty() && !every(rules.names(), new JsonText(member.getKey()))
          || !every(rules.member(member.getKey(), effort), member.getValue())) {
        return false;
      }
    }
    return true;
  }
}
