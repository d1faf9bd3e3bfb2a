package org.fakeai.simulation.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fakeai.simulation.json.JsonValue;
import org.fakeai.simulation.json.JsonValue.JsonArray;
import org.fakeai.simulation.json.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/** Finds what references of a document mean: pointers, anchors and identifiers within it. */
final class References {

  private static final int DEEPEST = 200;
  private static final long MOST_PLACES = 10_000_000;

  private final JsonValue document;
  private final Map<String, Target> named = new HashMap<>();
  private boolean collected;
  private long places;

  References(JsonValue document) {
    this.document = document;
  }

  /** A place of the document. */
  record Target(JsonValue value, String pointer) {}

  /** What {@code reference} means, or empty if it is nothing in this document. */
  Optional<Target> find(String reference) {
    int hash = reference.indexOf('#');
    String base = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    Optional<Target> start = base.isEmpty() ? Optional.of(new Target(document, "")) : named(base);
    if (fragment.isEmpty() || start.isEmpty()) {
      return start;
    }
    return fragment.startsWith("/") ? walk(start.get(), fragment) : named("#" + fragment);
  }

  private Optional<Target> named(String name) {
    if (!collected) {
      collected = true;
      collect(document, "", 0);
    }
    return Optional.ofNullable(named.get(name));
  }

  private void collect(JsonValue value, String pointer, int depth) {
    places += pointer.length();
    if (depth > DEEPEST || places > MOST_PLACES) {
      return;
    }
    if (value instanceof JsonObject object) {
      Target here = new Target(value, pointer);
      object.text("$id").ifPresent(id -> named.putIfAbsent(withoutEmptyFragment(id), here));
      object.text("$anchor").ifPresent(anchor -> named.putIfAbsent("#" + anchor, here));
      object.text("$dynamicAnchor").ifPresent(anchor -> named.putIfAbsent("#" + anchor, here));
      object
          .members()
          .forEach((name, one) -> collect(one, pointer + "/" + escaped(name), depth + 1));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        collect(array.items().get(i), pointer + "/" + i, depth + 1);
      }
    }
  }

  private static String withoutEmptyFragment(String id) {
    return id.endsWith("#") && id.length() > 1 ? id.substring(0, id.length() - 1) : id;
  }

  private static Optional<Target> walk(Target start, String fragment) {
    JsonValue value = start.value();
    StringBuilder pointer = new StringBuilder(start.pointer());
    for (String step : fragment.substring(1).split("/", -1)) {
      String name = decoded(step).replace("~1", "/").replace("~0", "~");
      JsonValue next = step(value, name);
      if (next == null) {
        return Optional.empty();
      }
      value = next;
      pointer.append('/').append(escaped(name));
    }
    return Optional.of(new Target(value, pointer.toString()));
  }

  private static @Nullable JsonValue step(JsonValue value, String name) {
    if (value instanceof JsonObject object) {
      return object.members().get(name);
    }
    if (value instanceof JsonArray array && name.matches("\\d{1,6}")) {
      int index = Integer.parseInt(name);
      return index < array.items().size() ? array.items().get(index) : null;
    }
    return null;
  }

  private static String decoded(String step) {
    if (step.indexOf('%') < 0) {
      return step;
    }
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }

  /** {@code name} as a step of a pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
