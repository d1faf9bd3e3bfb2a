package org.fakeai.simulation.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.fakeai.simulation.schema.Variant.Members;
import org.fakeai.simulation.schema.Variant.Slot;
import org.jspecify.annotations.Nullable;

/** Makes objects: what is required, some of what is optional, names that are not given. */
final class MemberMaker {

  private static final int ATTEMPTS = 12;
  private static final int LONGEST_NAME = 30;

  private final Maker maker;
  private final RandomGenerator chance;
  private final Effort effort;

  MemberMaker(Maker maker, RandomGenerator chance, Effort effort) {
    this.maker = maker;
    this.chance = chance;
    this.effort = effort;
  }

  JsonValue make(Shape shape, Variant variant) {
    ObjectRules rules = variant.rules().objects();
    Members members = variant.members();
    Map<String, JsonValue> made = new LinkedHashMap<>();
    int room = rules.most();
    Set<String> needed = new HashSet<>();
    for (Slot slot : members.slots()) {
      room -= slot.required() ? 1 : 0;
      if (slot.required()) {
        needed.add(slot.name());
      }
    }
    for (Slot slot : members.slots()) {
      if (needed.contains(slot.name())) {
        made.put(slot.name(), maker.make(slot.shape(), slot.wanted()));
      } else if (room > 0 && slot.shape().isPossible() && !maker.isLean()) {
        room -= optional(rules, slot, made, needed) ? 1 : 0;
      }
    }
    rest(rules, members, made, needed);
    fill(shape, variant, made);
    return new JsonObject(made);
  }

  /** Members that others made necessary after their turn. */
  private void rest(
      ObjectRules rules, Members members, Map<String, JsonValue> made, Set<String> needed) {
    if (!rules.dependents().isEmpty()) {
      needed.addAll(rules.withDependents(made.keySet()));
      for (Slot slot : members.slots()) {
        if (needed.contains(slot.name()) && !made.containsKey(slot.name())) {
          made.put(slot.name(), maker.make(slot.shape(), slot.wanted()));
        }
      }
      for (String name : needed) {
        if (!made.containsKey(name) && members.extra() != null) {
          made.put(name, maker.make(members.extra()));
        }
      }
    }
  }

  /** A member that says a fact is kept, of the others more than half. */
  private boolean optional(
      ObjectRules rules, Slot slot, Map<String, JsonValue> made, Set<String> needed) {
    boolean drawn = chance.nextInt(5) < 3;
    boolean scalar = slot.shape().size() == 1;
    if (!drawn && !scalar) {
      return false;
    }
    long before = maker.taken();
    int mentions = maker.mentions();
    try {
      JsonValue value = maker.make(slot.shape(), slot.wanted());
      if (drawn || maker.taken() != before || maker.mentions() != mentions) {
        made.put(slot.name(), value);
        needed.addAll(rules.withDependents(Set.of(slot.name())));
        return true;
      }
    } catch (Refusal e) {
      return false;
    }
    return false;
  }

  private void fill(Shape shape, Variant variant, Map<String, JsonValue> made) {
    ObjectRules rules = variant.rules().objects();
    Members members = variant.members();
    for (Slot slot : members.slots()) {
      if (made.size() < rules.fewest()
          && slot.shape().isPossible()
          && !made.containsKey(slot.name())) {
        made.put(slot.name(), maker.make(slot.shape(), slot.wanted()));
      }
    }
    boolean map = members.slots().isEmpty() && (members.named() || !members.patterns().isEmpty());
    int target = map && !maker.isLean() ? 1 + chance.nextInt(2) : 0;
    int wanted = Math.min(rules.most(), Math.max(rules.fewest(), target));
    int failures = 0;
    while (made.size() < wanted && failures < ATTEMPTS) {
      failures += named(variant, made) ? 0 : 1;
    }
    if (made.size() < rules.fewest()) {
      throw new Refusal(shape.pointer(), "demands more properties than there are names for");
    }
  }

  /** Adds a member with a name of its own, if one is found. */
  private boolean named(Variant variant, Map<String, JsonValue> made) {
    Members members = variant.members();
    for (Variant.PatternSlot slot : members.patterns()) {
      Optional<String> name = slot.pattern().write(chance, 1, LONGEST_NAME, effort);
      if (name.isPresent() && usable(variant, name.get(), made, slot)) {
        made.put(name.get(), maker.make(slot.shape()));
        return true;
      }
    }
    if (members.extra() == null || !members.extra().isPossible()) {
      return false;
    }
    String name = name(members);
    boolean free =
        variant.rules().objects().parts().stream().noneMatch(part -> part.knows(name, effort));
    if (!free || !usable(variant, name, made, null)) {
      return false;
    }
    made.put(name, maker.make(members.extra()));
    return true;
  }

  private String name(Members members) {
    if (members.names() != null && maker.make(members.names()) instanceof JsonText text) {
      return text.value();
    }
    return SampleTexts.key(chance);
  }

  private boolean usable(
      Variant variant,
      String name,
      Map<String, JsonValue> made,
      Variant.@Nullable PatternSlot slot) {
    ObjectRules rules = variant.rules().objects();
    List<Node> names = rules.names();
    long patterns =
        rules.parts().stream()
            .flatMap(part -> part.patterns().stream())
            .filter(named -> named.pattern().matches(name, effort))
            .count();
    boolean own = rules.parts().stream().anyMatch(part -> part.properties().containsKey(name));
    Set<String> needed = new HashSet<>(rules.withDependents(Set.of(name)));
    needed.remove(name);
    return !made.containsKey(name)
        && made.keySet().containsAll(needed)
        && !own
        && patterns == (slot == null ? 0 : 1)
        && Check.all(names, new JsonText(name), effort);
  }
}
