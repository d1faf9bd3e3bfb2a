package org.fakeai.simulation.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonBoolean;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.fakeai.simulation.json.JsonValue.JsonText;
import org.fakeai.simulation.pattern.TextPattern;
import org.fakeai.simulation.schema.Node.Body;
import org.fakeai.simulation.schema.SchemaProblem.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a document's schemas into nodes, each once, however often it is referred to. */
final class NodeReader {

  private static final int DEEPEST = 150;
  private static final int MOST_NODES = 60_000;
  private static final long MOST_PLACES = 10_000_000;
  private static final long MOST_PATTERNS = 200_000;

  private final JsonValue document;
  private final References references;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Deque<Unread> unread = new ArrayDeque<>();
  private int count;
  private long places;
  private long patterns;
  private int depth;

  /** A schema that something refers to, and its node. */
  private record Unread(Node node, JsonValue value) {}

  NodeReader(JsonValue document) {
    this.document = document;
    this.references = new References(document);
  }

  Node root() {
    Node root = later(document, "");
    while (!unread.isEmpty()) {
      Unread next = unread.removeFirst();
      define(next.node(), next.value());
    }
    Loops.refuse(nodes.values());
    return root;
  }

  /** Reads a pattern; all of a document's together are bounded. */
  Optional<TextPattern> pattern(String source) {
    patterns += source.length();
    return patterns > MOST_PATTERNS ? Optional.empty() : TextPattern.parse(source);
  }

  /** A node that no place of the document has. */
  Node made(String pointer, Body body) {
    Node node = new Node(count++, pointer);
    node.define(body);
    return node;
  }

  /** The schema {@code value} that stands at {@code pointer}. */
  Node node(JsonValue value, String pointer) {
    Node known = nodes.get(pointer);
    if (known != null) {
      return known;
    }
    Node node = create(pointer);
    define(node, value);
    return node;
  }

  /** The same, read once what refers to it has been: a chain of references needs no deep stack. */
  private Node later(JsonValue value, String pointer) {
    Node known = nodes.get(pointer);
    if (known != null) {
      return known;
    }
    Node node = create(pointer);
    unread.addLast(new Unread(node, value));
    return node;
  }

  private Node create(String pointer) {
    // Names may be long, and each schema has all names above it in its place.
    places += pointer.length();
    if (count > MOST_NODES || places > MOST_PLACES) {
      throw new Refusal(pointer, "is one schema too many");
    }
    Node node = new Node(count++, pointer);
    nodes.put(pointer, node);
    return node;
  }

  private void define(Node node, JsonValue value) {
    String pointer = node.pointer();
    if (++depth > DEEPEST) {
      throw new Refusal(pointer, "is nested too deeply");
    }
    node.define(
        switch (value) {
          case JsonBoolean bool -> bool.value() ? Body.of(Rules.ANY) : Body.nothing();
          case JsonObject object -> body(object, pointer);
          default -> throw new Refusal(pointer, "is not an object or a boolean");
        });
    depth--;
  }

  private Body body(JsonObject schema, String pointer) {
    RulesReader rules = new RulesReader(this, new Keywords(schema, pointer));
    Rules read = rules.read();
    List<Node> allOf = new ArrayList<>(list(schema, pointer, "allOf"));
    reference(schema, pointer).ifPresent(allOf::add);
    List<Node> oneOf = list(schema, pointer, "oneOf");
    Node condition = single(schema, pointer, "if");
    return new Body(
        oneOf.size() > 1 ? read.uncertain() : read,
        false,
        allOf,
        list(schema, pointer, "anyOf"),
        oneOf,
        single(schema, pointer, "not"),
        condition,
        single(schema, pointer, "then"),
        single(schema, pointer, "else"),
        dependents(schema, pointer));
  }

  private Optional<Node> reference(JsonObject schema, String pointer) {
    for (String keyword : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
      JsonValue reference = schema.members().get(keyword);
      if (reference != null) {
        String place = pointer + "/" + keyword;
        if (!(reference instanceof JsonText text)) {
          throw new Refusal(place, "is not a string");
        }
        References.Target target =
            references
                .find(text.value())
                .orElseThrow(() -> new Refusal(place, "cannot be resolved in the schema"));
        return Optional.of(later(target.value(), target.pointer()));
      }
    }
    return Optional.empty();
  }

  @Nullable Node single(JsonObject schema, String pointer, String keyword) {
    JsonValue value = schema.members().get(keyword);
    return value == null ? null : node(value, pointer + "/" + keyword);
  }

  List<Node> list(JsonObject schema, String pointer, String keyword) {
    JsonValue value = schema.members().get(keyword);
    if (value == null) {
      return List.of();
    }
    String place = pointer + "/" + keyword;
    if (!(value instanceof JsonArray array)) {
      throw new Refusal(place, "is not an array");
    }
    if (array.items().isEmpty()) {
      throw new Refusal(place, "is empty");
    }
    List<Node> list = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      list.add(node(array.items().get(i), place + "/" + i));
    }
    return list;
  }

  /** The schemas by name in the object that stands behind {@code keyword}. */
  Map<String, Node> map(JsonObject schema, String pointer, String keyword) {
    JsonValue value = schema.members().get(keyword);
    if (value == null) {
      return Map.of();
    }
    String place = pointer + "/" + keyword;
    if (!(value instanceof JsonObject object)) {
      throw new Refusal(place, "is not an object");
    }
    Map<String, Node> map = new LinkedHashMap<>();
    object
        .members()
        .forEach((name, one) -> map.put(name, node(one, place + "/" + References.escaped(name))));
    return map;
  }

  private Map<String, Node> dependents(JsonObject schema, String pointer) {
    Map<String, Node> map = new LinkedHashMap<>(map(schema, pointer, "dependentSchemas"));
    if (schema.members().get("dependencies") instanceof JsonObject old) {
      old.members()
          .forEach(
              (name, one) -> {
                if (!(one instanceof JsonArray)) {
                  String place = pointer + "/dependencies/" + References.escaped(name);
                  map.put(name, node(one, place));
                }
              });
    }
    return map;
  }
}
