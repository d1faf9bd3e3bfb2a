package org.fakeai.simulation.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fakeai.simulation.schema.Node.Body;

/** Turns what must not hold into what must, where that is short. */
final class Negation {

  private final NodeReader nodes;
  private final Map<Integer, Optional<Node>> known = new HashMap<>();

  Negation(NodeReader nodes) {
    this.nodes = nodes;
  }

  /** A node that holds only where {@code node} does not, or empty if there is no short one. */
  Optional<Node> of(Node node) {
    Optional<Node> negation = known.get(node.id());
    if (negation == null) {
      negation = negate(node);
      known.put(node.id(), negation);
    }
    return negation;
  }

  private Optional<Node> negate(Node node) {
    Body body = node.body();
    if (body.never()) {
      return Optional.of(nodes.made(node.pointer(), Body.of(Rules.ANY)));
    }
    if (!body.plain()) {
      return body.rules() == Rules.ANY && body.anyOf().size() + body.oneOf().size() > 0
          ? none(node, body)
          : Optional.empty();
    }
    Rules rules = body.rules();
    if (rules.allowed() != null) {
      return Optional.of(rules(node, Rules.ANY.without(rules.allowed())));
    }
    boolean onlyTypes =
        rules.numbers() == NumberRules.ANY
            && rules.texts() == TextRules.ANY
            && rules.arrays() == ArrayRules.ANY
            && rules.excluded().isEmpty();
    if (onlyTypes && rules.objects() == ObjectRules.ANY) {
      return Optional.of(rules(node, Rules.ANY.ofTypes(Types.ALL & ~rules.types())));
    }
    return onlyTypes ? Optional.of(object(node, rules)) : numbers(node, rules);
  }

  /** None of the branches holds. */
  private Optional<Node> none(Node node, Body body) {
    if (!body.allOf().isEmpty() || body.not() != null || body.condition() != null) {
      return Optional.empty();
    }
    List<Node> all = new ArrayList<>();
    body.anyOf().forEach(branch -> all.add(nodes.made(branch.pointer(), Body.unlike(branch))));
    body.oneOf().forEach(branch -> all.add(nodes.made(branch.pointer(), Body.unlike(branch))));
    return Optional.of(
        nodes.made(
            node.pointer(),
            new Body(
                Rules.ANY, false, all, List.of(), List.of(), null, null, null, null, Map.of())));
  }

  /** A bound alone becomes the bound on its other side. */
  private Optional<Node> numbers(Node node, Rules rules) {
    NumberRules bounds = rules.numbers();
    boolean one = (bounds.least() == null) != (bounds.most() == null) && bounds.step() == null;
    boolean alone =
        rules.texts() == TextRules.ANY
            && rules.arrays() == ArrayRules.ANY
            && rules.objects() == ObjectRules.ANY
            && rules.excluded().isEmpty();
    if (!one || !alone) {
      return Optional.empty();
    }
    NumberRules flipped =
        new NumberRules(
            bounds.most(), !bounds.belowMost(), bounds.least(), !bounds.aboveLeast(), null);
    return Optional.of(rules(node, Rules.ANY.of(flipped).ofTypes(Types.NUMBER)));
  }

  /** One of the demands on an object fails. */
  private Node object(Node node, Rules rules) {
    ObjectRules object = rules.objects();
    List<Node> ways = new ArrayList<>();
    if (rules.types() != Types.ALL) {
      ways.add(rules(node, Rules.ANY.ofTypes(Types.ALL & ~rules.types())));
    }
    for (ObjectRules.Part part : object.parts()) {
      part.properties()
          .forEach(
              (name, property) ->
                  ways.add(
                      with(
                          node,
                          name,
                          nodes.made(property.pointer(), Body.unlike(property)),
                          true)));
    }
    for (String name : object.required()) {
      ways.add(with(node, name, nodes.made(node.pointer(), Body.nothing()), false));
    }
    return nodes.made(
        node.pointer(), Body.of(ways.isEmpty() ? Rules.ANY.uncertain() : Rules.ANY, ways));
  }

  private Node with(Node node, String name, Node property, boolean required) {
    return nodes.made(node.pointer(), Body.of(member(name, property, required)));
  }

  /** An object whose member {@code name} is {@code property}. */
  static Rules member(String name, Node property, boolean required) {
    ObjectRules.Part part = new ObjectRules.Part(Map.of(name, property), List.of(), null);
    return Rules.ANY
        .ofTypes(Types.OBJECT)
        .of(
            new ObjectRules(
                List.of(part),
                required ? Set.of(name) : Set.of(),
                0,
                Integer.MAX_VALUE,
                List.of(),
                Map.of(),
                false));
  }

  private Node rules(Node node, Rules rules) {
    return nodes.made(node.pointer(), Body.of(rules));
  }
}
