package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes arrays: one or two items, or as many as the conversation enumerates. */
final class ItemMaker {

  private static final int ATTEMPTS = 16;
  private static final int MOST_LISTED = 6;
  private static final int FEW = 200;

  private final Maker maker;
  private final RandomGenerator chance;
  private final Effort effort;

  ItemMaker(Maker maker, RandomGenerator chance, Effort effort) {
    this.maker = maker;
    this.chance = chance;
    this.effort = effort;
  }

  JsonValue make(Shape shape, Variant variant, Wanted wanted) {
    ArrayRules rules = variant.rules().arrays();
    Variant.Items items = variant.items();
    List<JsonValue> made = new ArrayList<>();
    Set<JsonValue> seen = new HashSet<>();
    int target = count(rules, items);
    boolean said = false;
    boolean anySaid = false;
    for (int i = 0; i < rules.most() && (i < target || said && i < MOST_LISTED); i++) {
      Shape item = contained(items, i);
      if (item == null) {
        break;
      }
      long before = maker.taken();
      JsonValue value = item(item, wanted, rules.unique() ? seen : Set.of());
      said = maker.taken() != before;
      boolean invented = anySaid && i >= rules.fewest() && items.contains().isEmpty();
      boolean extra = !said && (i >= target || invented);
      anySaid |= said;
      boolean repeated = rules.unique() && !seen.add(value);
      if (repeated && i < rules.fewest()) {
        throw new Refusal(shape.pointer(), "seems to allow too few different items");
      }
      if (!extra && !repeated) {
        made.add(value);
      }
    }
    if (made.size() < rules.fewest()) {
      throw new Refusal(shape.pointer(), "allows fewer items than it demands");
    }
    return new JsonArray(made);
  }

  private int count(ArrayRules rules, Variant.Items items) {
    int contained = items.contains().stream().mapToInt(Variant.Contained::count).sum();
    int fewest = Math.max(rules.fewest(), contained > 0 ? items.first().size() + contained : 0);
    int wanted =
        maker.isLean() ? 0 : items.first().isEmpty() ? 1 + chance.nextInt(2) : items.first().size();
    return Math.min(rules.most(), Math.max(fewest, wanted));
  }

  private static @Nullable Shape contained(Variant.Items items, int index) {
    int left = index - items.first().size();
    for (Variant.Contained contained : items.contains()) {
      if (left >= 0 && left < contained.count()) {
        return contained.shape();
      }
      left -= contained.count();
    }
    return items.at(index);
  }

  private JsonValue item(Shape shape, Wanted wanted, Set<JsonValue> others) {
    JsonValue value = maker.make(shape, wanted);
    for (int attempt = 0; attempt < ATTEMPTS && others.contains(value); attempt++) {
      value = maker.make(shape, wanted);
    }
    return others.contains(value) ? unlike(shape, others, value) : value;
  }

  /** Where few values are allowed, one that is left. */
  private JsonValue unlike(Shape shape, Set<JsonValue> others, JsonValue otherwise) {
    for (Variant variant : shape.variants()) {
      for (JsonValue value : few(variant)) {
        effort.spend(1);
        if (!others.contains(value) && Check.all(shape.goals(), value, effort)) {
          return value;
        }
      }
    }
    return otherwise;
  }

  /** The first values that a variant allows, if they can be told without drawing. */
  private static List<JsonValue> few(Variant variant) {
    Values allowed = variant.rules().allowed();
    if (allowed != null) {
      return allowed.list();
    }
    List<JsonValue> few = new ArrayList<>();
    if ((variant.types() & Types.NUMBER) != 0) {
      NumberGrid.of(variant.rules().numbers(), Types.INTEGER)
          .ifPresent(grid -> grid.first(FEW).forEach(one -> few.add(new JsonNumber(one))));
    }
    if ((variant.types() & Types.BOOLEAN) != 0) {
      few.add(new JsonBoolean(true));
      few.add(new JsonBoolean(false));
    }
    return few;
  }
}
