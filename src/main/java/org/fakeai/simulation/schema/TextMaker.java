package org.fakeai.simulation.schema;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.facts.FactPicker;
import org.fakeai.simulation.facts.Wanted;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.Effort;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;

/** Makes strings: the conversation's, of a pattern, of a format, or usual for their name. */
final class TextMaker {

  private static final int ATTEMPTS = 20;

  /** Longer strings are not made. */
  private static final int LONGEST = 20_000;

  /** Characters that are made for one instance, those of strings included that were no use. */
  private static final int MOST_CHARACTERS = 200_000;

  private final RandomGenerator chance;
  private final FactPicker facts;
  private final Effort effort;
  private int characters;

  TextMaker(RandomGenerator chance, FactPicker facts, Effort effort) {
    this.chance = chance;
    this.facts = facts;
    this.effort = effort;
  }

  Optional<JsonValue> fact(Rules rules, Wanted wanted) {
    List<String> formats = rules.texts().formats();
    String format = formats.isEmpty() ? "" : formats.get(0);
    if (wanted.words().isEmpty() && format.isEmpty()) {
      return Optional.empty();
    }
    return facts.text(wanted, format, text -> fits(rules, text)).map(JsonText::new);
  }

  String make(Shape shape, Rules rules, Wanted wanted) {
    TextRules bounds = rules.texts();
    if (bounds.fewest() > LONGEST) {
      throw new Refusal(
          shape.pointer(), "demands a string of more than " + LONGEST + " characters");
    }
    boolean both = !bounds.patterns().isEmpty() && !bounds.formats().isEmpty();
    String valid = "";
    boolean found = false;
    for (int attempt = 0; attempt < ATTEMPTS && !effort.isSpent(); attempt++) {
      String text = draw(shape, bounds, wanted, attempt);
      characters += text.length();
      if (characters > MOST_CHARACTERS) {
        throw new Refusal(
            shape.pointer(),
            "demands strings of more than " + MOST_CHARACTERS + " characters together");
      }
      if (fits(rules, text)) {
        if (!both || bounds.formatted(text)) {
          return text;
        }
        valid = text;
        found = true;
      }
    }
    if (found) {
      return valid;
    }
    throw new Refusal(shape.pointer(), "seems to allow no string");
  }

  private String draw(Shape shape, TextRules bounds, Wanted wanted, int attempt) {
    // What is usual for the name or the format may match the pattern too, and reads better.
    boolean usual = bounds.patterns().isEmpty() || attempt % 4 == 0;
    if (!usual) {
      return matching(shape, bounds, attempt);
    }
    if (!bounds.formats().isEmpty()) {
      String format = bounds.formats().get(attempt % bounds.formats().size());
      boolean small = attempt > ATTEMPTS / 2;
      String text = small ? SampleFormats.shortest(format) : SampleFormats.sample(format, chance);
      return SampleFormats.longer(format, text, bounds.fewest());
    }
    return fitted(SampleTexts.sample(wanted, chance), bounds);
  }

  /** A text that one of the patterns matches, or one of texts that each match one. */
  private String matching(Shape shape, TextRules bounds, int attempt) {
    int count = bounds.patterns().size();
    if (count > 1 && attempt % 3 == 2) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < count; i++) {
        TextPattern pattern = bounds.patterns().get((i + attempt) % count);
        joined.append(pattern.write(chance, 0, bounds.most(), effort).orElse(""));
      }
      return joined.toString();
    }
    return bounds
        .patterns()
        .get(attempt % count)
        .write(chance, bounds.fewest(), bounds.most(), effort)
        .orElseThrow(() -> new Refusal(shape.pointer(), "has a pattern that no string matches"));
  }

  private boolean fits(Rules rules, String text) {
    return rules.texts().allows(text, effort) && !rules.excluded().contains(new JsonText(text));
  }

  /** {@code text} with a length within the bounds. */
  private String fitted(String text, TextRules bounds) {
    StringBuilder out = new StringBuilder(text);
    while (out.length() < bounds.fewest()) {
      out.append(' ').append(SampleTexts.word(chance));
    }
    int most = bounds.most();
    if (out.length() <= most) {
      return out.toString();
    }
    String cut = out.substring(0, most);
    int space = cut.lastIndexOf(' ');
    String words = space > 0 ? cut.substring(0, space) : cut;
    String kept = words.length() >= bounds.fewest() ? words : cut;
    return kept.endsWith(" ") ? kept.substring(0, most - 1) + "s" : kept;
  }
}
