package org.fakeai.simulation.safety;

import java.util.Arrays;

/**
 * Everything that can be found in a text.
 *
 * @param symbols the words
 * @param phrases phrases that rules refer to, by their symbol
 * @param rules what is looked for
 */
record Lexicon(Symbols symbols, PhraseTree<Integer> phrases, PhraseTree<Rule> rules) {

  private static final int[] NOTHING = {};

  /** Hears of every rule that applies, in the order of their first words. */
  void search(Words words, PhraseTree.Finder<Rule> finder) {
    int[][] beginning = phrases(words);
    for (int at = 0; at < words.size(); at++) {
      if (words.symbols()[at].length > 0) {
        rules.find(words, beginning, at, finder);
      }
    }
  }

  private int[][] phrases(Words words) {
    int[][] none = new int[words.size()][];
    Arrays.fill(none, NOTHING);
    int[][] found = none.clone();
    for (int at = 0; at < words.size(); at++) {
      if (words.symbols()[at].length > 0) {
        phrases.find(
            words,
            none,
            at,
            (symbol, from, to) -> found[from] = add(found[from], symbol, to - from));
      }
    }
    return found;
  }

  private static int[] add(int[] pairs, int symbol, int length) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == symbol && pairs[i + 1] == length) {
        return pairs;
      }
    }
    int[] more = Arrays.copyOf(pairs, pairs.length + 2);
    more[pairs.length] = symbol;
    more[pairs.length + 1] = length;
    return more;
  }
}
