package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.facts.FactPicker;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonNull;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;

/**
 * Makes one instance. Generous at first; deep down, or after enough values, it makes the smallest
 * there is, so that it ends.
 */
final class Maker {

  private static final int DEEP = 5;
  private static final int GENEROUS_VALUES = 120;
  private static final int MOST_WORK = 60_000;
  private static final int ATTEMPTS = 16;
  private static final int DEEPEST = 200;
  private static final long STEP = 10;

  private final RandomGenerator chance;
  private final FactPicker facts;
  private final Effort effort;
  private final TextMaker texts;
  private final NumberMaker numbers;
  private final MemberMaker members;
  private final ItemMaker items;
  private int depth;
  private int work;
  private int mentions;
  private boolean lean;

  Maker(RandomGenerator chance, FactPicker facts, Effort effort) {
    this.chance = chance;
    this.facts = facts;
    this.effort = effort;
    this.texts = new TextMaker(chance, facts, effort);
    this.numbers = new NumberMaker(chance, facts);
    this.members = new MemberMaker(this, chance, effort);
    this.items = new ItemMaker(this, chance, effort);
  }

  JsonValue make(Shape shape) {
    return make(shape, Wanted.ANYTHING);
  }

  /**
   * An instance of {@code shape}.
   *
   * @param wanted what it is for
   */
  JsonValue make(Shape shape, Wanted wanted) {
    if (++work > MOST_WORK || !effort.spend(STEP)) {
      throw new Refusal(shape.pointer(), "takes too much work to find an instance of");
    }
    if (depth > DEEPEST) {
      throw new Refusal(shape.pointer(), "demands values that are nested too deeply");
    }
    if (!shape.isPossible()) {
      throw new Refusal(shape.problem().pointer(), shape.problem().reason());
    }
    Variant chosen = choose(shape, wanted);
    boolean outer = lean;
    depth++;
    try {
      return checked(shape, chosen, wanted);
    } catch (Refusal e) {
      return another(shape, chosen, wanted, e);
    } finally {
      depth--;
      lean = outer;
    }
  }

  private JsonValue another(Shape shape, Variant but, Wanted wanted, Refusal reason) {
    for (Variant variant : shape.variants()) {
      if (variant != but && work < MOST_WORK && !effort.isSpent()) {
        try {
          return checked(shape, variant, wanted);
        } catch (Refusal e) {
          work++;
        }
      }
    }
    throw reason;
  }

  private JsonValue checked(Shape shape, Variant variant, Wanted wanted) {
    if (!variant.rules().unsure()) {
      return make(shape, variant, wanted, false);
    }
    long before = facts.taken();
    for (int attempt = 0; attempt < ATTEMPTS && !effort.isSpent(); attempt++) {
      lean |= attempt % 2 == 1;
      JsonValue value = make(shape, variant, wanted, attempt > ATTEMPTS / 2);
      if (Check.all(shape.goals(), value, effort)) {
        return value;
      }
      facts.restore(before);
    }
    throw new Refusal(shape.pointer(), "seems to allow no value");
  }

  private JsonValue make(Shape shape, Variant variant, Wanted wanted, boolean anyType) {
    Values allowed = variant.rules().allowed();
    if (allowed != null) {
      return among(allowed);
    }
    int type = type(variant, wanted, anyType);
    List<JsonValue> examples = variant.rules().notes().examples();
    boolean example = !examples.isEmpty() && (type & (Types.OBJECT | Types.ARRAY)) == 0;
    return switch (type) {
      case Types.NULL -> JsonNull.NULL;
      case Types.BOOLEAN -> flag(wanted);
      case Types.TEXT ->
          texts
              .fact(variant.rules(), wanted)
              .orElseGet(
                  () ->
                      example
                          ? examples.get(chance.nextInt(examples.size()))
                          : new JsonText(texts.make(shape, variant.rules(), wanted)));
      case Types.OBJECT -> members.make(shape, variant);
      case Types.ARRAY -> items.make(shape, variant, wanted);
      default ->
          numbers
              .fact(variant.rules(), type, wanted)
              .orElseGet(
                  () ->
                      example
                          ? examples.get(chance.nextInt(examples.size()))
                          : new JsonNumber(numbers.make(shape, variant.rules(), type, wanted)));
    };
  }

  /** Whether there is only room for what must be. */
  boolean isLean() {
    return lean || depth > DEEP || work > GENEROUS_VALUES;
  }

  /** Facts given away so far. */
  long taken() {
    return facts.taken();
  }

  /** How many values so far are a choice that the texts mention. */
  int mentions() {
    return mentions;
  }

  private JsonValue flag(Wanted wanted) {
    Optional<Boolean> said = facts.flag(wanted);
    mentions += said.isPresent() ? 1 : 0;
    return new JsonBoolean(said.orElseGet(() -> chance.nextInt(2) == 0));
  }

  private Variant choose(Shape shape, Wanted wanted) {
    List<Variant> variants = shape.variants();
    if (variants.size() == 1) {
      return variants.get(0);
    }
    int mentioned = mentioned(variants);
    if (mentioned >= 0) {
      return variants.get(mentioned);
    }
    if (isLean() || depth > 2 && chance.nextInt(2) == 0) {
      return shape.smallest();
    }
    Variant drawn = variants.get(chance.nextInt(variants.size()));
    if (drawn.isNull() && (chance.nextInt(4) > 0 || !wanted.words().isEmpty())) {
      drawn = variants.get(0);
    }
    return drawn.isAnyText() ? numberOr(drawn, variants) : drawn;
  }

  /** A number where any text will do too: pydantic reads a {@code Decimal} from either. */
  private static Variant numberOr(Variant text, List<Variant> variants) {
    for (Variant variant : variants) {
      if (variant.isNumber()) {
        return variant;
      }
    }
    return text;
  }

  private int mentioned(List<Variant> variants) {
    List<String> tags = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      for (String tag : variants.get(i).tags()) {
        tags.add(tag);
        owners.add(i);
      }
    }
    int found = tags.isEmpty() ? -1 : facts.mentioned(tags);
    return found < 0 ? -1 : owners.get(found);
  }

  private JsonValue among(Values allowed) {
    List<JsonValue> list = allowed.list();
    if (list.size() == 1) {
      return list.get(0);
    }
    int mentioned = facts.mentioned(allowed.texts());
    mentions += mentioned < 0 ? 0 : 1;
    JsonValue drawn = list.get(mentioned < 0 ? chance.nextInt(list.size()) : mentioned);
    return drawn instanceof JsonNull && !isLean() ? list.get(0) : drawn;
  }

  private int type(Variant variant, Wanted wanted, boolean anyType) {
    int types = variant.types();
    if (types == Types.ALL && !anyType) {
      return described(variant.rules());
    }
    boolean nothing = anyType || chance.nextInt(8) == 0 && wanted.words().isEmpty();
    List<Integer> possible = possible(variant, nothing ? types : types & ~Types.NULL);
    if (possible.isEmpty()) {
      possible = possible(variant, types);
    }
    return possible.size() == 1 ? possible.get(0) : possible.get(chance.nextInt(possible.size()));
  }

  /** Those of {@code types} that have instances, small ones if there is no room. */
  private List<Integer> possible(Variant variant, int types) {
    int left = (types & Types.NUMBER) == Types.NUMBER ? types & ~Types.INTEGER : types;
    List<Integer> possible = new ArrayList<>();
    for (int type = 1; type <= Types.FRACTION; type <<= 1) {
      boolean small = !isLean() || variant.size(type) == variant.size();
      if ((left & type) != 0 && variant.size(type) < Shape.IMPOSSIBLE && small) {
        possible.add(type);
      }
    }
    return possible;
  }

  /** Where any type is allowed, the one that the schema says something about. */
  private static int described(Rules rules) {
    if (rules.objects() != ObjectRules.ANY) {
      return Types.OBJECT;
    }
    if (rules.arrays() != ArrayRules.ANY) {
      return Types.ARRAY;
    }
    return rules.numbers() != NumberRules.ANY ? Types.FRACTION : Types.TEXT;
  }
}
