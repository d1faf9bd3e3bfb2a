package org.fakeai.simulation.grammar;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.grammar.Symbol.Choice;
import org.fakeai.simulation.grammar.Symbol.Matching;
import org.fakeai.simulation.grammar.Symbol.Reference;
import org.fakeai.simulation.grammar.Symbol.Repeat;
import org.fakeai.simulation.grammar.Symbol.Sequence;
import org.fakeai.simulation.grammar.Symbol.Text;
import org.fakeai.simulation.pattern.Effort;

/** Writes one text; the smallest parts there are once it is deep or long enough. */
final class GrammarWriter {

  private static final int DEEP = 12;
  private static final int LONG = 200;
  private static final int MOST_STEPS = 2000;
  private static final long MOST_EFFORT = 5_000_000;

  private final LarkParser.Rules rules;
  private final Map<String, Integer> sizes;
  private final RandomGenerator chance;
  private final StringBuilder out = new StringBuilder();
  private final Effort effort = new Effort(MOST_EFFORT);
  private int depth;
  private int steps;

  GrammarWriter(LarkParser.Rules rules, Map<String, Integer> sizes, RandomGenerator chance) {
    this.rules = rules;
    this.sizes = sizes;
    this.chance = chance;
  }

  String write(String start) {
    symbol(new Reference(start, 1));
    return out.toString();
  }

  private boolean lean() {
    return depth > DEEP || out.length() > LONG || steps > MOST_STEPS;
  }

  private void symbol(Symbol symbol) {
    steps++;
    switch (symbol) {
      case Text text -> terminal(text.text());
      case Matching matching ->
          terminal(
              matching
                  .pattern()
                  .write(chance, 0, LarkParser.LONGEST_TERMINAL, effort)
                  .orElse(matching.sample()));
      case Reference reference -> {
        depth++;
        Symbol rule = rules.byName().get(reference.name());
        if (rule != null) {
          symbol(rule);
        }
        depth--;
      }
      case Sequence sequence -> sequence.symbols().forEach(this::symbol);
      case Choice choice -> symbol(branch(choice.symbols()));
      case Repeat repeat -> {
        int count = lean() ? repeat.fewest() : count(repeat);
        for (int i = 0; i < count; i++) {
          symbol(repeat.symbol());
        }
      }
    }
  }

  private int count(Repeat repeat) {
    boolean possible = GrammarSizes.size(repeat.symbol(), sizes) <= GrammarSizes.MOST;
    int more = Math.min(repeat.most() - repeat.fewest(), 2);
    return repeat.fewest() + (possible && more > 0 ? chance.nextInt(more + 1) : 0);
  }

  private Symbol branch(List<Symbol> branches) {
    Symbol smallest = branches.get(0);
    for (Symbol branch : branches) {
      if (GrammarSizes.size(branch, sizes) < GrammarSizes.size(smallest, sizes)) {
        smallest = branch;
      }
    }
    Symbol drawn = branches.get(chance.nextInt(branches.size()));
    boolean possible = GrammarSizes.size(drawn, sizes) <= GrammarSizes.MOST;
    return lean() || !possible ? smallest : drawn;
  }

  /** Where white space means nothing, it keeps words apart. */
  private void terminal(String text) {
    boolean words =
        out.length() > 0
            && !text.isEmpty()
            && Character.isLetterOrDigit(out.charAt(out.length() - 1))
            && Character.isLetterOrDigit(text.charAt(0));
    if (rules.spaced() && words) {
      out.append(' ');
    }
    out.append(text);
  }
}
