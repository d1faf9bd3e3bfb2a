package org.fakeai.simulation.pattern;

import java.util.List;
import java.util.function.IntPredicate;
import org.fakeai.simulation.pattern.Node.BackReference;
import org.fakeai.simulation.pattern.Node.Chars;
import org.fakeai.simulation.pattern.Node.Choice;
import org.fakeai.simulation.pattern.Node.Edge;
import org.fakeai.simulation.pattern.Node.Group;
import org.fakeai.simulation.pattern.Node.Look;
import org.fakeai.simulation.pattern.Node.Repeat;
import org.fakeai.simulation.pattern.Node.Sequence;

/**
 * Matches by backtracking with a bounded number of steps; what is not decided by then counts as no
 * match.
 */
final class PatternMatcher {

  private static final int MOST_STEPS = 100_000;
  private static final int DEEPEST = 600;

  private final int[] text;
  private final int[] groupStart = new int[100];
  private final int[] groupEnd = new int[100];
  private final long mostSteps;
  private long steps;
  private int depth;

  private PatternMatcher(String text, long mostSteps) {
    this.text = text.codePoints().toArray();
    this.mostSteps = mostSteps;
  }

  /** Whether the pattern matches somewhere in {@code text}. */
  static boolean find(Node node, String text, Effort effort) {
    PatternMatcher matcher = new PatternMatcher(text, Math.min(MOST_STEPS, effort.left()));
    boolean found = matcher.find(node);
    effort.spend(matcher.steps);
    return found;
  }

  private boolean find(Node node) {
    for (int start = 0; start <= text.length && !exhausted(); start++) {
      if (match(node, start, end -> true)) {
        return true;
      }
    }
    return false;
  }

  private boolean exhausted() {
    return steps > mostSteps;
  }

  private boolean match(Node node, int at, IntPredicate then) {
    if (++steps > mostSteps || depth > DEEPEST) {
      return false;
    }
    depth++;
    boolean matched =
        switch (node) {
          case Chars chars -> in(chars, at) && then.test(at + 1);
          case Sequence sequence -> sequence(sequence.nodes(), 0, at, then);
          case Choice choice -> choice(choice, at, then);
          case Repeat repeat -> repeat(repeat, at, then);
          case Group group -> group(group, at, then);
          case BackReference reference -> backReference(reference, at, then);
          case Look look -> look(look, at) != look.negative() && then.test(at);
          case Edge edge -> holds(edge, at) && then.test(at);
        };
    depth--;
    return matched;
  }

  private boolean in(Chars chars, int at) {
    return at < text.length && chars.set().contains(text[at]);
  }

  private boolean sequence(List<Node> nodes, int index, int at, IntPredicate then) {
    int i = index;
    int place = at;
    while (i < nodes.size() && nodes.get(i) instanceof Chars chars) {
      if (!in(chars, place)) {
        return false;
      }
      steps++;
      i++;
      place++;
    }
    if (i == nodes.size()) {
      return then.test(place);
    }
    int next = i + 1;
    return match(nodes.get(i), place, end -> sequence(nodes, next, end, then));
  }

  private boolean choice(Choice choice, int at, IntPredicate then) {
    for (Node node : choice.nodes()) {
      if (match(node, at, then)) {
        return true;
      }
    }
    return false;
  }

  private boolean repeat(Repeat repeat, int at, IntPredicate then) {
    return repeat.node() instanceof Chars chars
        ? run(chars, repeat, at, then)
        : again(repeat, 0, at, then);
  }

  /** The longest run first; needs no recursion. */
  private boolean run(Chars chars, Repeat repeat, int at, IntPredicate then) {
    int end = at;
    while (end - at < repeat.most() && in(chars, end)) {
      steps++;
      end++;
    }
    for (; end - at >= repeat.fewest(); end--) {
      if (++steps > mostSteps) {
        return false;
      }
      if (then.test(end)) {
        return true;
      }
    }
    return false;
  }

  private boolean again(Repeat repeat, int count, int at, IntPredicate then) {
    if (count < repeat.most()
        && match(
            repeat.node(),
            at,
            // A round that matches nothing would be repeated for ever.
            end -> (end > at || count < repeat.fewest()) && again(repeat, count + 1, end, then))) {
      return true;
    }
    return count >= repeat.fewest() && then.test(at);
  }

  private boolean group(Group group, int at, IntPredicate then) {
    int slot = group.index() % groupStart.length;
    int oldStart = groupStart[slot];
    int oldEnd = groupEnd[slot];
    boolean matched =
        match(
            group.node(),
            at,
            end -> {
              groupStart[slot] = at;
              groupEnd[slot] = end;
              return then.test(end);
            });
    if (!matched) {
      groupStart[slot] = oldStart;
      groupEnd[slot] = oldEnd;
    }
    return matched;
  }

  private boolean backReference(BackReference reference, int at, IntPredicate then) {
    int slot = reference.group() % groupStart.length;
    int place = at;
    for (int i = groupStart[slot]; i < groupEnd[slot]; i++) {
      if (place >= text.length || text[place] != text[i]) {
        return false;
      }
      steps++;
      place++;
    }
    return then.test(place);
  }

  private boolean look(Look look, int at) {
    if (!look.behind()) {
      return match(look.node(), at, end -> true);
    }
    for (int start = at; start >= 0 && !exhausted(); start--) {
      if (match(look.node(), start, end -> end == at)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Edge edge, int at) {
    return switch (edge) {
      case START -> at == 0;
      case END -> at == text.length;
      case WORD -> word(at - 1) != word(at);
      case NOT_WORD -> word(at - 1) == word(at);
    };
  }

  private boolean word(int at) {
    return at >= 0 && at < text.length && CharSet.WORD.contains(text[at]);
  }
}
