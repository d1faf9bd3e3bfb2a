package org.fakeai.simulation.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.pattern.Node.BackReference;
import org.fakeai.simulation.pattern.Node.Chars;
import org.fakeai.simulation.pattern.Node.Choice;
import org.fakeai.simulation.pattern.Node.Edge;
import org.fakeai.simulation.pattern.Node.Group;
import org.fakeai.simulation.pattern.Node.Look;
import org.fakeai.simulation.pattern.Node.Repeat;
import org.fakeai.simulation.pattern.Node.Sequence;

/** Reads patterns. */
final class PatternParser {

  private static final int DEEPEST = 60;

  private final Escapes escapes;
  private final PatternSource source;
  private final Map<Integer, Node> groups = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int groupCount;
  private int depth;
  private boolean anyCase;
  private boolean anyLine;

  private PatternParser(String pattern) {
    this.source = new PatternSource(pattern);
    this.escapes = new Escapes(source);
  }

  /**
   * Reads a pattern.
   *
   * @throws PatternSource.Unreadable if it is none, or uses what is not known here
   */
  static Node parse(String pattern) {
    PatternParser parser = new PatternParser(pattern);
    Node node = parser.choice();
    if (!parser.source.atEnd()) {
      throw parser.source.unreadable();
    }
    return node;
  }

  private Node choice() {
    if (++depth > DEEPEST) {
      throw source.unreadable();
    }
    List<Node> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (source.take('|'));
    depth--;
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private Node sequence() {
    List<Node> nodes = new ArrayList<>();
    while (!source.atEnd() && source.peek() != '|' && source.peek() != ')') {
      nodes.add(quantified(atom()));
    }
    return nodes.size() == 1 ? nodes.get(0) : new Sequence(nodes);
  }

  private Node quantified(Node node) {
    int fewest;
    int most;
    if (source.take('*')) {
      fewest = 0;
      most = Node.ENDLESS;
    } else if (source.take('+')) {
      fewest = 1;
      most = Node.ENDLESS;
    } else if (source.take('?')) {
      fewest = 0;
      most = 1;
    } else if (source.startsBounds()) {
      source.take('{');
      fewest = source.number(0);
      most = source.take(',') ? source.number(Node.ENDLESS) : fewest;
      if (!source.take('}') || fewest > most) {
        throw source.unreadable();
      }
    } else {
      return node;
    }
    // Lazy and possessive forms match no other texts that matter here.
    if (!source.take('?')) {
      source.take('+');
    }
    return new Repeat(node, fewest, most);
  }

  private Node atom() {
    int c = source.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> chars(new CharClass(source, escapes).read());
      case '.' -> chars(anyLine ? CharSet.ALL : CharSet.LINE_END.not());
      case '^' -> Edge.START;
      case '$' -> Edge.END;
      case '\\' -> escape();
      case '*', '+', '?' -> throw source.unreadable();
      default -> chars(CharSet.of(c));
    };
  }

  private Node chars(CharSet set) {
    return new Chars(anyCase ? set.anyCase() : set);
  }

  private Node escape() {
    if (source.take('b')) {
      return Edge.WORD;
    }
    if (source.take('B')) {
      return Edge.NOT_WORD;
    }
    if (source.take('A')) {
      return Edge.START;
    }
    if (source.take('Z') || source.take('z')) {
      return Edge.END;
    }
    if (source.take("k<")) {
      return backReference(names.getOrDefault(source.until('>'), 0));
    }
    if (!source.atEnd() && source.peek() >= '1' && source.peek() <= '9') {
      return backReference(source.number(0));
    }
    return chars(escapes.read());
  }

  private Node backReference(int group) {
    Node target = groups.get(group);
    if (target == null) {
      throw source.unreadable();
    }
    return new BackReference(group, target.shortest(), target.longest());
  }

  private Node group() {
    if (!source.take('?')) {
      return capture("");
    }
    if (source.take(':') || source.take('>')) {
      return closed(choice());
    }
    if (source.take("P<")) {
      return capture(source.until('>'));
    }
    if (source.take("<=") || source.take("<!")) {
      return closed(new Look(true, source.last() == '!', choice()));
    }
    if (source.take('<')) {
      return capture(source.until('>'));
    }
    if (source.take('=') || source.take('!')) {
      return closed(new Look(false, source.last() == '!', choice()));
    }
    return flags();
  }

  private Node capture(String name) {
    int index = ++groupCount;
    if (!name.isEmpty()) {
      names.put(name, index);
    }
    Node group = new Group(index, choice());
    groups.put(index, group);
    return closed(group);
  }

  /** Flags that hold from here on, or for one group: {@code (?i)}, {@code (?s:…)}. */
  private Node flags() {
    boolean outerCase = anyCase;
    boolean outerLine = anyLine;
    while (!source.atEnd() && "imsux".indexOf(source.peek()) >= 0) {
      int flag = source.next();
      anyCase |= flag == 'i';
      anyLine |= flag == 's';
    }
    if (source.take(')')) {
      return new Sequence(List.of());
    }
    if (!source.take(':')) {
      throw source.unreadable();
    }
    Node node = closed(choice());
    anyCase = outerCase;
    anyLine = outerLine;
    return node;
  }

  private Node closed(Node node) {
    if (!source.take(')')) {
      throw source.unreadable();
    }
    return node;
  }
}
