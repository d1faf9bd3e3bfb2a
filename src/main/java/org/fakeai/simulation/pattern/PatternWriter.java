package org.fakeai.simulation.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.pattern.Node.BackReference;
import org.fakeai.simulation.pattern.Node.Chars;
import org.fakeai.simulation.pattern.Node.Choice;
import org.fakeai.simulation.pattern.Node.Edge;
import org.fakeai.simulation.pattern.Node.Group;
import org.fakeai.simulation.pattern.Node.Look;
import org.fakeai.simulation.pattern.Node.Repeat;
import org.fakeai.simulation.pattern.Node.Sequence;

/** Writes a text that matches a pattern except for what its edges and look-arounds forbid. */
final class PatternWriter {

  /** How much longer than it must be a text may become. */
  private static final int SLACK = 40;

  private final RandomGenerator chance;
  private final boolean wide;
  private final Effort effort;
  private final StringBuilder out = new StringBuilder();
  private final Map<Integer, String> captured = new HashMap<>();

  private PatternWriter(RandomGenerator chance, boolean wide, Effort effort) {
    this.chance = chance;
    this.wide = wide;
    this.effort = effort;
  }

  /**
   * A text of about {@code fewest} to {@code most} code points; a part of it if the effort is
   * spent.
   *
   * @param wide whether to use rarer characters too, which a look-around may demand
   */
  static String write(
      Node node, RandomGenerator chance, int fewest, int most, boolean wide, Effort effort) {
    PatternWriter writer = new PatternWriter(chance, wide, effort);
    int least = Math.max(fewest, node.shortest());
    int longest = Math.min(Math.min(most, node.longest()), least + SLACK);
    writer.node(node, Math.min(least, longest), longest);
    return writer.out.toString();
  }

  private void node(Node node, int fewest, int most) {
    if (!effort.spend(1)) {
      return;
    }
    switch (node) {
      case Chars chars -> chars(chars);
      case Sequence sequence -> all(sequence.nodes(), fewest, most);
      case Choice choice -> node(branch(choice, fewest, most), fewest, most);
      case Repeat repeat -> repeat(repeat, fewest, most);
      case Group group -> group(group, fewest, most);
      case BackReference reference -> again(reference);
      case Look look -> look(look, most);
      case Edge edge -> {}
    }
  }

  private void again(BackReference reference) {
    String text = captured.getOrDefault(reference.group(), "");
    if (effort.spend(text.length())) {
      out.append(text);
    }
  }

  private void chars(Chars chars) {
    if (!chars.set().isEmpty()) {
      out.appendCodePoint(chars.set().pick(chance, wide));
    }
  }

  /** What must stand before may stand there already. */
  private void look(Look look, int most) {
    if (look.behind() && !look.negative() && chance.nextInt(2) == 0) {
      node(look.node(), look.node().shortest(), most);
    }
  }

  private void group(Group group, int fewest, int most) {
    int start = out.length();
    node(group.node(), fewest, most);
    captured.put(group.index(), out.substring(start));
  }

  private Node branch(Choice choice, int fewest, int most) {
    List<Node> fitting = new ArrayList<>();
    for (Node node : choice.nodes()) {
      if (node.shortest() <= most && node.longest() >= fewest) {
        fitting.add(node);
      }
    }
    List<Node> from = fitting.isEmpty() ? choice.nodes() : fitting;
    return from.get(chance.nextInt(from.size()));
  }

  private void repeat(Repeat repeat, int fewest, int most) {
    Node node = repeat.node();
    int longest = Math.max(1, node.longest());
    int lower = Math.max(repeat.fewest(), (fewest + longest - 1) / longest);
    int upper = Math.min(repeat.most(), most / Math.max(1, node.shortest()));
    int wanted = repeat.most() == Node.ENDLESS ? endlessCount(node) : lower + chance.nextInt(4);
    int count = Math.max(lower, Math.min(wanted, upper));
    List<Node> nodes = Collections.nCopies(count, node);
    all(nodes, fewest, most);
  }

  /** As long as a word, or a small number. */
  private int endlessCount(Node node) {
    if (!(node instanceof Chars chars)) {
      return chance.nextInt(3);
    }
    return chars.set().contains('a') || chars.set().contains('A')
        ? 3 + chance.nextInt(6)
        : chance.nextInt(4);
  }

  private void all(List<Node> nodes, int fewest, int most) {
    long shortestRest = 0;
    long longestRest = 0;
    if (!effort.spend(nodes.size())) {
      return;
    }
    for (Node node : nodes) {
      shortestRest += node.shortest();
      longestRest += node.longest();
    }
    int leftFewest = fewest;
    int leftMost = most;
    for (Node node : nodes) {
      if (effort.isSpent()) {
        return;
      }
      shortestRest -= node.shortest();
      longestRest -= node.longest();
      int least = (int) Math.max(node.shortest(), leftFewest - longestRest);
      int longest = (int) Math.min(node.longest(), leftMost - shortestRest);
      int start = out.length();
      node(node, Math.max(0, Math.min(least, longest)), Math.max(0, longest));
      int written = out.codePointCount(start, out.length());
      leftFewest -= written;
      leftMost -= written;
    }
  }
}
