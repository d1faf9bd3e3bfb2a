package org.fakeai.simulation.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the lexicon's patterns: words, {@code a|b} for either, {@code <class>} for one of a class,
 * {@code {phrase}} for one of several phrases, {@code ...} for up to three words, and {@code ?}
 * after a place that may be empty.
 */
final class PatternReader {

  private final Symbols symbols;
  private final Set<String> known = new HashSet<>();

  PatternReader(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Declares a class of words. */
  void declareClass(String name, List<String> words) {
    String reference = "<" + name + ">";
    known.add(reference);
    int number = symbols.number(reference);
    words.forEach(word -> symbols.add(word, number));
  }

  /** Declares a phrase that patterns may refer to; its symbol. */
  int declarePhrase(String name) {
    String reference = "{" + name + "}";
    known.add(reference);
    return symbols.number(reference);
  }

  /**
   * One line.
   *
   * @throws IllegalArgumentException if it refers to what is not declared
   */
  List<PatternPart> read(String line) {
    List<PatternPart> parts = new ArrayList<>();
    for (String place : line.strip().split(" +")) {
      if (place.equals("...")) {
        parts.add(new PatternPart.Gap());
      } else {
        boolean optional = place.endsWith("?");
        String choice = optional ? place.substring(0, place.length() - 1) : place;
        parts.add(new PatternPart.Choice(symbols(choice, line), optional));
      }
    }
    return parts;
  }

  private List<Integer> symbols(String choice, String line) {
    List<Integer> numbers = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String name : choice.split("\\|")) {
      if (!name.startsWith("<") && !name.startsWith("{")) {
        words.add(name);
      } else if (known.contains(name)) {
        numbers.add(symbols.number(name));
      } else {
        throw new IllegalArgumentException(name + " is not declared: " + line);
      }
    }
    if (!words.isEmpty()) {
      // One number for all, so that the tree does not branch for each.
      int number = symbols.number(String.join("|", words));
      words.forEach(word -> symbols.add(word, number));
      numbers.add(number);
    }
    return numbers;
  }
}
