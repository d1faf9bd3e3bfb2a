package org.fakeai.simulation.grammar;

import java.util.HashMap;
import java.util.Map;
import org.fakeai.simulation.grammar.LarkParser.Unreadable;
import org.fakeai.simulation.grammar.Symbol.Choice;
import org.fakeai.simulation.grammar.Symbol.Matching;
import org.fakeai.simulation.grammar.Symbol.Reference;
import org.fakeai.simulation.grammar.Symbol.Repeat;
import org.fakeai.simulation.grammar.Symbol.Sequence;
import org.fakeai.simulation.grammar.Symbol.Text;

/** Finds how much the smallest text of each rule consists of: terminals and references. */
final class GrammarSizes {

  /** The size of what has no text. */
  static final int ENDLESS = 100_000;

  /** Larger texts are not written. */
  static final int MOST = 1000;

  private static final long MOST_STEPS = 5_000_000;

  private final Map<String, Symbol> rules;
  private final Map<String, Integer> sizes = new HashMap<>();

  GrammarSizes(Map<String, Symbol> rules) {
    this.rules = rules;
  }

  Map<String, Integer> measure() {
    boolean changed = true;
    for (long steps = 0; changed; steps += rules.size()) {
      if (steps > MOST_STEPS) {
        throw new Unreadable(1, "has too many rules that refer to others");
      }
      changed = false;
      for (Map.Entry<String, Symbol> rule : rules.entrySet()) {
        int size = size(rule.getValue(), sizes);
        Integer before = sizes.put(rule.getKey(), size);
        changed |= size != (before == null ? ENDLESS : before);
      }
    }
    rules.values().forEach(this::demandDefined);
    return sizes;
  }

  static int size(Symbol symbol, Map<String, Integer> sizes) {
    return switch (symbol) {
      case Text text -> 1;
      case Matching matching -> 1;
      case Reference reference -> sizes.getOrDefault(reference.name(), ENDLESS) + 1;
      case Sequence sequence ->
          bounded(1 + sequence.symbols().stream().mapToLong(one -> size(one, sizes)).sum());
      case Choice choice ->
          choice.symbols().stream().mapToInt(one -> size(one, sizes)).min().orElse(0);
      case Repeat repeat -> bounded((long) repeat.fewest() * size(repeat.symbol(), sizes));
    };
  }

  private static int bounded(long size) {
    return (int) Math.min(size, ENDLESS);
  }

  private void demandDefined(Symbol symbol) {
    switch (symbol) {
      case Reference reference -> {
        if (!rules.containsKey(reference.name())) {
          throw new Unreadable(reference.line(), reference.name() + " is not defined");
        }
      }
      case Sequence sequence -> sequence.symbols().forEach(this::demandDefined);
      case Choice choice -> choice.symbols().forEach(this::demandDefined);
      case Repeat repeat -> demandDefined(repeat.symbol());
      case Text text -> {}
      case Matching matching -> {}
    }
  }
}
