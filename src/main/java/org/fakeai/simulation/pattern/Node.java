package org.fakeai.simulation.pattern;

import java.util.List;

/** A part of a pattern with the fewest and most code points that it matches. */
sealed interface Node {

  /** Stands for any number of code points. */
  int ENDLESS = 1_000_000;

  int shortest();

  int longest();

  record Chars(CharSet set) implements Node {
    @Override
    public int shortest() {
      return 1;
    }

    @Override
    public int longest() {
      return 1;
    }
  }

  record Sequence(List<Node> nodes, int shortest, int longest) implements Node {
    Sequence(List<Node> nodes) {
      this(List.copyOf(nodes), sum(nodes, false), sum(nodes, true));
    }

    private static int sum(List<Node> nodes, boolean longest) {
      long sum = 0;
      for (Node node : nodes) {
        sum += longest ? node.longest() : node.shortest();
      }
      return (int) Math.min(ENDLESS, sum);
    }
  }

  record Choice(List<Node> nodes, int shortest, int longest) implements Node {
    Choice(List<Node> nodes) {
      this(
          List.copyOf(nodes),
          nodes.stream().mapToInt(Node::shortest).min().orElse(0),
          nodes.stream().mapToInt(Node::longest).max().orElse(0));
    }
  }

  /**
   * A node several times.
   *
   * @param most {@link #ENDLESS} without an end
   */
  record Repeat(Node node, int fewest, int most) implements Node {
    @Override
    public int shortest() {
      return (int) Math.min(ENDLESS, (long) node.shortest() * fewest);
    }

    @Override
    public int longest() {
      return (int) Math.min(ENDLESS, (long) node.longest() * most);
    }
  }

  record Group(int index, Node node) implements Node {
    @Override
    public int shortest() {
      return node.shortest();
    }

    @Override
    public int longest() {
      return node.longest();
    }
  }

  /** What a group matched before; its lengths are those of the group. */
  record BackReference(int group, int shortest, int longest) implements Node {}

  record Look(boolean behind, boolean negative, Node node) implements Node {
    @Override
    public int shortest() {
      return 0;
    }

    @Override
    public int longest() {
      return 0;
    }
  }

  /** A place between two code points. */
  enum Edge implements Node {
    START,
    END,
    WORD,
    NOT_WORD;

    @Override
    public int shortest() {
      return 0;
    }

    @Override
    public int longest() {
      return 0;
    }
  }
}
