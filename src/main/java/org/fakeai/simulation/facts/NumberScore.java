package org.fakeai.simulation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.facts.Fact.Kind;

/** How well a fact fits a number. */
final class NumberScore {

  private static final Map<String, Set<String>> UNITS =
      Map.of(
          "age", Set.of("year", "old"),
          "guest", Set.of("people", "person", "adult"),
          "party", Set.of("people", "person", "guest"),
          "duration", Set.of("minute", "hour", "day", "second", "min", "h", "week"),
          "distance", Set.of("km", "mile", "meter", "kilometer", "m"),
          "weight", Set.of("kg", "pound", "gram", "lb", "kilogram"),
          "height", Set.of("cm", "m", "foot", "meter"),
          "temperature", Set.of("degree", "c", "f", "°c", "°f", "celsius"),
          "percent", Set.of("%"),
          "percentage", Set.of("%", "percent"));
  private static final Set<String> MONEY =
      Set.of("price", "amount", "budget", "cost", "total", "salary", "fee", "value", "sum");
  private static final Set<String> COUNTS =
      Set.of(
          "count",
          "limit",
          "number",
          "n",
          "num",
          "quantity",
          "qty",
          "amount",
          "max",
          "top",
          "k",
          "size",
          "result");
  private static final Set<String> OPERANDS =
      Set.of(
          "a", "b", "c", "x", "y", "first", "second", "operand", "left", "right", "value", "num",
          "number", "augend", "addend");

  private NumberScore() {}

  /** 0 if it does not fit at all. */
  static int of(Fact fact, Wanted wanted) {
    return switch (fact.kind()) {
      case PAIR -> fact.isPairOf(String.join(" ", wanted.words())) ? 100 : 0;
      case NUMBER -> number(fact, wanted);
      case MONEY -> number(fact, wanted) + (any(wanted.words(), MONEY) ? 20 : 0);
      default -> 0;
    };
  }

  private static int number(Fact fact, Wanted wanted) {
    if (fact.after().length() > 1 && wanted.words().contains(fact.after())) {
      return 40;
    }
    if (fact.before().length() > 1 && wanted.words().contains(fact.before())) {
      return 35;
    }
    for (String word : wanted.words()) {
      if (UNITS.getOrDefault(word, Set.of()).contains(fact.after())) {
        return 30;
      }
    }
    if (fact.after().length() > 2 && wanted.hints().contains(fact.after())) {
      return 15;
    }
    return any(wanted.words(), COUNTS) || any(wanted.words(), OPERANDS) ? 8 : 0;
  }

  private static boolean any(List<String> words, Set<String> set) {
    for (String word : words) {
      if (set.contains(word)) {
        return true;
      }
    }
    return false;
  }

  static Optional<BigDecimal> value(Fact fact) {
    String digits =
        fact.kind() == Kind.PAIR
            ? NumberToken.read(fact.text().split(" ", 2)[0]).map(NumberToken::digits).orElse("")
            : fact.text();
    return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits));
  }
}
