package org.fakeai.simulation.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Patterns with common beginnings merged, so that a text is searched for all of them at once. From
 * each word of a text a bounded number of steps is taken: the time is linear in the text.
 *
 * @param <T> what a pattern stands for
 */
final class PhraseTree<T> {

  /** Most words that a gap in a pattern skips. */
  static final int LONGEST_GAP = 3;

  private final Node<T> root = new Node<>();

  /** Hears of a pattern found in words {@code from} (inclusive) to {@code to} (exclusive). */
  @FunctionalInterface
  interface Finder<T> {
    void found(T meaning, int from, int to);
  }

  private static final class Node<T> {
    int[] symbols = {};
    List<Node<T>> children = new ArrayList<>();
    @Nullable Node<T> afterGap;
    List<T> meanings = List.of();

    @Nullable Node<T> child(int symbol) {
      int place = Arrays.binarySearch(symbols, symbol);
      return place < 0 ? null : children.get(place);
    }

    Node<T> grow(int symbol) {
      int place = Arrays.binarySearch(symbols, symbol);
      if (place >= 0) {
        return children.get(place);
      }
      int before = -place - 1;
      int[] more = new int[symbols.length + 1];
      System.arraycopy(symbols, 0, more, 0, before);
      more[before] = symbol;
      System.arraycopy(symbols, before, more, before + 1, symbols.length - before);
      symbols = more;
      Node<T> child = new Node<>();
      children.add(before, child);
      return child;
    }
  }

  /** Adds a pattern. */
  void add(List<PatternPart> pattern, T meaning) {
    grow(root, pattern, 0, meaning);
  }

  private void grow(Node<T> node, List<PatternPart> pattern, int at, T meaning) {
    if (at == pattern.size()) {
      List<T> meanings = new ArrayList<>(node.meanings);
      meanings.add(meaning);
      node.meanings = meanings;
      return;
    }
    switch (pattern.get(at)) {
      case PatternPart.Gap() -> {
        if (node.afterGap == null) {
          node.afterGap = new Node<>();
        }
        grow(node.afterGap, pattern, at + 1, meaning);
      }
      case PatternPart.Choice(List<Integer> symbols, boolean optional) -> {
        symbols.forEach(symbol -> grow(node.grow(symbol), pattern, at + 1, meaning));
        if (optional) {
          grow(node, pattern, at + 1, meaning);
        }
      }
    }
  }

  /**
   * Finds the patterns that begin at word {@code from} and end within its sentence.
   *
   * @param phrases for each word, the phrases found to begin there: pairs of symbol and length
   */
  void find(Words words, int[][] phrases, int from, Finder<T> finder) {
    walk(root, words, phrases, from, from, words.sentenceEnds()[from], finder);
  }

  private void walk(
      Node<T> node, Words words, int[][] phrases, int from, int at, int end, Finder<T> finder) {
    for (T meaning : node.meanings) {
      finder.found(meaning, from, at);
    }
    if (at < end) {
      for (int symbol : words.symbols()[at]) {
        Node<T> child = node.child(symbol);
        if (child != null) {
          walk(child, words, phrases, from, at + 1, end, finder);
        }
      }
      int[] here = phrases[at];
      for (int i = 0; i < here.length; i += 2) {
        Node<T> child = node.child(here[i]);
        if (child != null) {
          walk(child, words, phrases, from, at + here[i + 1], end, finder);
        }
      }
    }
    Node<T> afterGap = node.afterGap;
    for (int skipped = 0; afterGap != null && skipped <= LONGEST_GAP && at + skipped < end; ) {
      walk(afterGap, words, phrases, from, at + skipped, end, finder);
      skipped++;
    }
  }
}
