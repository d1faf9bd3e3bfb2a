package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.Variant.Contained;
import org.fakeai.simulation.schema.Variant.Items;
import org.fakeai.simulation.schema.Variant.Members;
import org.fakeai.simulation.schema.Variant.PatternSlot;
import org.fakeai.simulation.schema.Variant.Slot;
import org.jspecify.annotations.Nullable;

/** Turns merged rules into a variant, and asks for the shapes of its parts. */
final class VariantBuilder {

  private static final int MOST_FIRST = 1000;

  /** What a member or an item costs, so that their number is bounded too. */
  private static final long PART = 50;

  private final Shapes shapes;
  private final Effort effort;

  VariantBuilder(Shapes shapes, Effort effort) {
    this.shapes = shapes;
    this.effort = effort;
  }

  /** The variant, or empty if the rules contradict each other; the shape learns why. */
  Optional<Variant> build(Shape shape, Rules merged) {
    Rules rules = usable(shape, merged);
    int types = types(shape, rules);
    boolean none = rules.allowed() != null && rules.allowed().isEmpty();
    if (none) {
      shape.fail(new SchemaProblem(shape.pointer(), "allows none of the values it lists"));
    }
    if (types == 0 || none) {
      return Optional.empty();
    }
    effort.spend(PART);
    boolean free = rules.allowed() == null;
    Members members =
        free && (types & Types.OBJECT) != 0 ? members(shape, rules.objects()) : Members.NONE;
    Items items = free && (types & Types.ARRAY) != 0 ? items(shape, rules.arrays()) : Items.NONE;
    return Optional.of(new Variant(rules, types, members, items, tags(rules)));
  }

  /** The rules with the values and examples that hold. */
  private Rules usable(Shape shape, Rules rules) {
    Rules usable = rules;
    if (rules.allowed() != null) {
      usable =
          usable.among(
              rules
                  .allowed()
                  .where(
                      value ->
                          Check.rules(rules, value, effort)
                              && (!rules.unsure() || Check.all(shape.goals(), value, effort))));
    }
    List<JsonValue> examples =
        rules.notes().examples().stream()
            .filter(
                value ->
                    Check.all(shape.goals(), value, effort) && Check.rules(rules, value, effort))
            .toList();
    return usable.of(new Notes(rules.notes().text(), examples));
  }

  private static int types(Shape shape, Rules rules) {
    int types = rules.types();
    if (rules.texts().fewest() > rules.texts().most()) {
      types = drop(shape, types, Types.TEXT, "has a minLength above its maxLength");
    }
    if (rules.arrays().fewest() > rules.arrays().most()) {
      types = drop(shape, types, Types.ARRAY, "has a minItems above its maxItems");
    }
    ObjectRules objects = rules.objects();
    if (Math.max(objects.fewest(), objects.required().size()) > objects.most()) {
      types = drop(shape, types, Types.OBJECT, "demands more properties than it allows");
    }
    for (int type : new int[] {Types.INTEGER, Types.FRACTION}) {
      if ((types & type) != 0 && NumberGrid.of(rules.numbers(), type).isEmpty()) {
        types = drop(shape, types, type, "has bounds between which there is no number");
      }
    }
    return types;
  }

  private static int drop(Shape shape, int types, int type, String reason) {
    int left = types & ~type;
    if (left == 0) {
      shape.fail(new SchemaProblem(shape.pointer(), reason));
    }
    return left;
  }

  private Members members(Shape shape, ObjectRules rules) {
    Set<String> required = rules.withDependents(rules.required());
    Set<String> names = new LinkedHashSet<>();
    rules.parts().forEach(part -> names.addAll(part.properties().keySet()));
    names.addAll(required);
    List<Slot> slots = new ArrayList<>();
    for (String name : names) {
      if (!effort.spend(PART + rules.parts().size())) {
        break;
      }
      Shape member = shapes.of(member(rules, name), shape.pointer());
      slots.add(new Slot(name, member, required.contains(name), wanted(name, member)));
    }
    List<PatternSlot> patterns = new ArrayList<>();
    for (ObjectRules.Part part : rules.parts()) {
      for (ObjectRules.Named named : part.patterns()) {
        if (!effort.spend(PART + rules.parts().size())) {
          break;
        }
        List<Node> goals = new ArrayList<>(List.of(named.node()));
        rests(rules, part, goals);
        patterns.add(new PatternSlot(named.pattern(), shapes.of(goals, shape.pointer())));
      }
    }
    List<Node> rest = new ArrayList<>();
    rests(rules, null, rest);
    boolean open = !rules.closed();
    Shape extra = open ? shapes.of(rest, shape.pointer()) : null;
    boolean named = !rest.isEmpty() && rest.stream().anyMatch(VariantBuilder::says);
    Shape nameShape = rules.names().isEmpty() ? null : shapes.of(rules.names(), shape.pointer());
    return new Members(slots, patterns, extra, named, nameShape);
  }

  /** A name that nothing describes may still be wrong by itself. */
  private List<Node> member(ObjectRules rules, String name) {
    List<Node> goals = new ArrayList<>(rules.member(name, effort));
    boolean unknown = rules.closed() && !rules.knows(name, effort);
    boolean named =
        !rules.names().isEmpty() && !Check.all(rules.names(), new JsonText(name), effort);
    if (named) {
      goals.addAll(rules.names());
      goals.addAll(impossible(rules));
    }
    return unknown ? impossible(rules) : goals;
  }

  private static List<Node> impossible(ObjectRules rules) {
    Node nothing = new Node(-1, rules.names().isEmpty() ? "" : rules.names().get(0).pointer());
    nothing.define(Node.Body.nothing());
    return List.of(nothing);
  }

  private static void rests(
      ObjectRules rules, ObjectRules.@Nullable Part without, List<Node> goals) {
    for (ObjectRules.Part part : rules.parts()) {
      if (part != without && part.rest() != null) {
        goals.add(part.rest());
      }
    }
  }

  private static boolean says(Node node) {
    return node.body().never() || !node.body().plain() || node.body().rules() != Rules.ANY;
  }

  private static Wanted wanted(String name, Shape member) {
    StringBuilder text = new StringBuilder();
    for (Node goal : member.goals()) {
      text.append(goal.body().rules().notes().text()).append(' ');
    }
    return Wanted.of(name, text.toString());
  }

  private Items items(Shape shape, ArrayRules rules) {
    List<Shape> first = new ArrayList<>();
    for (int i = 0; i < Math.min(rules.firstCount(), MOST_FIRST); i++) {
      effort.spend(PART + rules.parts().size());
      first.add(shapes.of(rules.item(i), shape.pointer()));
    }
    List<Node> others = rules.item(rules.firstCount());
    List<Contained> contains = new ArrayList<>();
    for (ArrayRules.Contains contained : rules.contains()) {
      List<Node> goals = new ArrayList<>(List.of(contained.item()));
      goals.addAll(others);
      effort.spend(PART + others.size());
      if (contained.fewest() > 0) {
        contains.add(new Contained(shapes.of(goals, shape.pointer()), contained.fewest()));
      }
    }
    return new Items(first, shapes.of(others, shape.pointer()), contains);
  }

  private static List<String> tags(Rules rules) {
    List<String> tags = new ArrayList<>();
    add(rules, tags);
    for (ObjectRules.Part part : rules.objects().parts()) {
      part.properties()
          .forEach(
              (name, node) -> {
                if (rules.objects().required().contains(name)) {
                  add(node.body().rules(), tags);
                }
              });
    }
    return tags;
  }

  private static void add(Rules rules, List<String> tags) {
    if (rules.allowed() != null && rules.allowed().size() == 1) {
      rules.allowed().list().stream()
          .filter(JsonText.class::isInstance)
          .map(value -> ((JsonText) value).value())
          .forEach(tags::add);
    }
  }
}
