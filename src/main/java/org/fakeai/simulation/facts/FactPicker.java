package org.fakeai.simulation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hands out facts to values, each once, so that two values do not say the same. Made for one
 * instance; not for several threads.
 */
public final class FactPicker {

  /** Characters of the conversation that are searched for one instance's choices and flags. */
  private static final long MOST_SEARCHED = 50_000_000;

  private final Facts facts;
  private long taken;
  private long searched;

  private FactPicker(Facts facts, long taken) {
    this.facts = facts;
    this.taken = taken;
  }

  /** A picker that has all facts to give. */
  public static FactPicker of(Facts facts) {
    return new FactPicker(facts, 0);
  }

  /** A picker that does not give those of the facts whose bits are set. */
  public static FactPicker without(Facts facts, long bits) {
    return new FactPicker(facts, bits);
  }

  /** The facts that are given away, as bits. */
  public long taken() {
    return taken;
  }

  /** Takes back what was given away after {@link #taken} was {@code earlier}. */
  public void restore(long earlier) {
    taken = earlier;
  }

  /**
   * A text for a value.
   *
   * @param format the schema's format; empty if it has none
   * @param fits what the value must fulfil
   */
  public Optional<String> text(Wanted wanted, String format, Predicate<String> fits) {
    int best = 0;
    int bestIndex = -1;
    String bestText = "";
    List<Fact> all = facts.all();
    for (int i = 0; i < all.size(); i++) {
      if ((taken & 1L << i) == 0) {
        String text = Candidates.text(all.get(i), wanted, format);
        int score = text.isEmpty() ? 0 : TextScore.of(all.get(i), wanted, format);
        if (score > best && fits.test(text)) {
          best = score;
          bestIndex = i;
          bestText = text;
        }
      }
    }
    if (bestIndex >= 0) {
      taken |= 1L << bestIndex;
      return Optional.of(bestText);
    }
    return format.isEmpty()
        ? Candidates.wording(facts.question(), wanted.role()).filter(fits)
        : combined(format).filter(fits);
  }

  /** A date and a time that stand apart. */
  private Optional<String> combined(String format) {
    if (!format.equals("date-time")) {
      return Optional.empty();
    }
    Optional<String> date = first(Fact.Kind.DATE);
    return date.map(day -> day + "T" + first(Fact.Kind.TIME).orElse("00:00:00") + "Z");
  }

  private Optional<String> first(Fact.Kind kind) {
    return facts.all().stream().filter(fact -> fact.kind() == kind).map(Fact::text).findFirst();
  }

  /** A number for a value, if one stands beside its name or is money, an operand or a count. */
  public Optional<BigDecimal> number(Wanted wanted, Predicate<BigDecimal> fits) {
    int best = 0;
    int bestIndex = -1;
    BigDecimal bestNumber = BigDecimal.ZERO;
    List<Fact> all = facts.all();
    for (int i = 0; i < all.size(); i++) {
      int score = (taken & 1L << i) == 0 ? NumberScore.of(all.get(i), wanted) : 0;
      if (score > best) {
        Optional<BigDecimal> number = NumberScore.value(all.get(i)).filter(fits);
        if (number.isPresent()) {
          best = score;
          bestIndex = i;
          bestNumber = number.get();
        }
      }
    }
    if (bestIndex < 0) {
      return Optional.empty();
    }
    taken |= 1L << bestIndex;
    return Optional.of(bestNumber);
  }

  /** Yes or no, if the texts say so of the value's name. */
  public Optional<Boolean> flag(Wanted wanted) {
    String name = String.join(" ", wanted.words());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (Fact fact : facts.all()) {
      if (fact.isPairOf(name)) {
        return switch (fact.text().toLowerCase(Locale.ROOT)) {
          case "yes", "true", "on" -> Optional.of(true);
          case "no", "false", "off" -> Optional.of(false);
          default -> Optional.empty();
        };
      }
    }
    if (placeOf(name) < 0) {
      return Optional.empty();
    }
    boolean no =
        List.of("no ", "without ", "not ", "disable ", "don t ").stream()
            .anyMatch(word -> placeOf(word + name) >= 0);
    return Optional.of(!no);
  }

  /**
   * Which of several texts the conversation mentions; the newest mention wins.
   *
   * @return its index, or -1 if it mentions none
   */
  public int mentioned(List<String> choices) {
    if (facts.question().isEmpty()) {
      return -1;
    }
    int best = -1;
    int bestPlace = Integer.MAX_VALUE;
    int bestLength = 0;
    for (int i = 0; i < choices.size() && searched < MOST_SEARCHED; i++) {
      int place = placeOf(choices.get(i));
      int length = choices.get(i).length();
      if (place >= 0 && (place < bestPlace || place == bestPlace && length > bestLength)) {
        best = i;
        bestPlace = place;
        bestLength = length;
      }
    }
    return best;
  }

  /** As {@link Facts#placeOf}; nowhere once very much was searched. */
  private int placeOf(String value) {
    searched += facts.length();
    return searched > MOST_SEARCHED ? -1 : facts.placeOf(value);
  }
}
