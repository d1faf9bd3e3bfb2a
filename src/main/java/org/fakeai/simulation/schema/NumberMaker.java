package org.fakeai.simulation.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.facts.FactPicker;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonNumber;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;

/** Makes numbers: the conversation's, or some that are usual for their name. */
final class NumberMaker {

  private static final int ATTEMPTS = 30;

  private final RandomGenerator chance;
  private final FactPicker facts;

  NumberMaker(RandomGenerator chance, FactPicker facts) {
    this.chance = chance;
    this.facts = facts;
  }

  Optional<JsonValue> fact(Rules rules, int type, Wanted wanted) {
    if (wanted.words().isEmpty()) {
      return Optional.empty();
    }
    return facts
        .number(wanted, number -> fits(rules, type, number))
        .map(number -> new JsonNumber(number));
  }

  BigDecimal make(Shape shape, Rules rules, int type, Wanted wanted) {
    NumberGrid grid =
        NumberGrid.of(rules.numbers(), type)
            .orElseThrow(() -> new Refusal(shape.pointer(), "has no number between its bounds"));
    NumberGrid usual = usual(grid, wanted.words());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BigDecimal number = (attempt < ATTEMPTS / 2 ? usual : grid).draw(chance);
      if (fits(rules, type, number)) {
        return number;
      }
    }
    throw new Refusal(shape.pointer(), "seems to allow no number");
  }

  private static boolean fits(Rules rules, int type, BigDecimal number) {
    JsonNumber value = new JsonNumber(number);
    boolean typed = type != Types.INTEGER || value.isInteger();
    return typed
        && (rules.types() & Types.of(value)) != 0
        && rules.numbers().allows(number)
        && !rules.excluded().contains(value);
  }

  private static NumberGrid usual(NumberGrid grid, List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      NumberGrid usual =
          switch (words.get(i)) {
            case "age" -> grid.near(18, 80);
            case "page", "rating", "star", "priority", "level", "quantity", "qty", "guest" ->
                grid.near(1, 5);
            case "count", "limit", "size", "top", "n", "day", "hour", "step" -> grid.near(1, 20);
            case "temperature", "temp" -> grid.near(-5, 35);
            case "year" -> grid.near(1990, 2026);
            case "month" -> grid.near(1, 12);
            case "minute", "duration", "second" -> grid.near(5, 60);
            case "price", "amount", "cost", "total", "budget", "fee", "value" -> grid.near(1, 500);
            case "salary", "revenue", "income", "population" -> grid.near(1000, 9999);
            case "percent", "percentage", "humidity" -> grid.near(0, 100);
            case "confidence", "score", "probability", "similarity", "ratio", "weight" ->
                grid.near(0, 1);
            case "latitude", "lat" -> grid.near(-60, 70);
            case "longitude", "lon", "lng" -> grid.near(-180, 180);
            default -> grid;
          };
      if (usual != grid) {
        return usual;
      }
    }
    return grid.near(1, 100);
  }
}
