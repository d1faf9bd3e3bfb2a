package org.fakeai.simulation.safety;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that the lexicon knows, each as the numbers by which patterns name it: its own and
 * those of the classes it belongs to.
 */
final class Symbols {

  /** What an unknown word is. */
  static final int[] NONE = {};

  private static final int LONGEST = 40;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> words = new HashMap<>();

  /** The number of a word, class or phrase; a new one if the name is new. */
  int number(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  /** Notes that {@code word} may stand where patterns name {@code number}. */
  void add(String word, int number) {
    int[] known = words.getOrDefault(word, NONE);
    if (Arrays.stream(known).noneMatch(n -> n == number)) {
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = number;
      words.put(word, more);
    }
  }

  /**
   * What a written word may stand for: as it is, else without the possessive ending, else with
   * digits and signs read as the letters they look like, else with repeated letters taken once.
   *
   * @param word in lower case
   */
  int[] find(String word) {
    if (word.length() > LONGEST) {
      return NONE;
    }
    int[] found = words.get(word);
    if (found == null && word.endsWith("'s")) {
      found = words.get(word.substring(0, word.length() - 2));
    }
    if (found == null) {
      String disguised = Disguise.remove(word);
      found = disguised.equals(word) ? null : words.get(disguised);
      if (found == null) {
        String once = Disguise.once(disguised);
        found = once.equals(disguised) ? null : words.get(once);
      }
    }
    return found == null ? NONE : found;
  }
}
