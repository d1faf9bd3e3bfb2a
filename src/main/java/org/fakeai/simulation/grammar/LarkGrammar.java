package org.fakeai.simulation.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.grammar.LarkParser.Unreadable;

/** A grammar that texts can be written from. Immutable. */
public final class LarkGrammar implements GrammarReading {

  private static final String START = "start";
  private static final int LONGEST = 100_000;

  private final LarkParser.Rules rules;
  private final Map<String, Integer> sizes;

  private LarkGrammar(LarkParser.Rules rules, Map<String, Integer> sizes) {
    this.rules = rules;
    this.sizes = sizes;
  }

  /** Reads a grammar in Lark's notation, whose first rule is {@code start}. */
  public static GrammarReading read(String text) {
    if (text.length() > LONGEST) {
      return new Refused(1, "is longer than " + LONGEST + " characters");
    }
    try {
      LarkParser.Rules rules = LarkParser.parse(text);
      Map<String, Integer> sizes = new GrammarSizes(rules.byName()).measure();
      if (!rules.byName().containsKey(START)) {
        return new Refused(1, "has no rule 'start'");
      }
      int size = sizes.getOrDefault(START, GrammarSizes.ENDLESS);
      if (size >= GrammarSizes.ENDLESS) {
        return new Refused(1, "has no text that ends");
      }
      return size > GrammarSizes.MOST
          ? new Refused(1, "has no text of fewer than " + GrammarSizes.MOST + " parts")
          : new LarkGrammar(rules, new HashMap<>(sizes));
    } catch (Unreadable e) {
      return e.refused();
    }
  }

  /** A text of the grammar; the same for the same numbers. */
  public String write(RandomGenerator chance) {
    return new GrammarWriter(rules, sizes, chance).write(START);
  }
}
