package org.fakeai.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes OpenAI's document valid JSON Schema 2020-12, in memory, counting each repair. */
final class OpenAiRepairs {

  private final Map<String, Integer> counts = new TreeMap<>();

  /** How often each quirk was repaired. */
  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  void repair(JsonNode node) {
    if (node instanceof ObjectNode object) {
      bounds(object, "minimum", "exclusiveMinimum");
      bounds(object, "maximum", "exclusiveMaximum");
      discriminator(object);
      oneOf(object);
      recursive(object);
      nullable(object);
      storedRoles(object);
      streamedCustomCalls(object);
      packedVectors(object);
    }
    node.values().forEach(this::repair);
  }

  private void bounds(ObjectNode object, String bound, String exclusive) {
    JsonNode flag = object.path(exclusive);
    if (!flag.isBoolean()) {
      return;
    }
    count("boolean " + exclusive);
    object.remove(exclusive);
    if (flag.asBoolean()) {
      object.set(exclusive, object.remove(bound));
    }
  }

  private void discriminator(ObjectNode object) {
    if (object.path("discriminator").has("propertyName")) {
      count("discriminator");
      object.remove("discriminator");
    }
  }

  private void oneOf(ObjectNode object) {
    if (object.path("oneOf").isArray() && !object.has("anyOf")) {
      count("oneOf");
      object.set("anyOf", object.remove("oneOf"));
    }
  }

  private void recursive(ObjectNode object) {
    if (object.has("$recursiveRef")) {
      count("$recursiveRef");
      object.remove("$recursiveRef");
    }
  }

  private void nullable(ObjectNode object) {
    if (!object.path("nullable").isBoolean()) {
      return;
    }
    boolean nullable = object.path("nullable").asBoolean();
    object.remove("nullable");
    if (!nullable) {
      return;
    }
    count("nullable");
    ObjectNode schema = object.deepCopy();
    List<String> names = new ArrayList<>(object.propertyNames());
    names.forEach(object::remove);
    ArrayNode either = object.putArray("anyOf");
    either.add(schema);
    either.addObject().put("type", "null");
  }

  /** Messages of requests are listed as if the assistant had sent them, but for the example. */
  private void storedRoles(ObjectNode object) {
    JsonNode base = object.path("allOf").path(0);
    if (base instanceof ObjectNode message
        && object.path("allOf").path(1).at("/properties/content_parts").isObject()) {
      count("roles of stored messages");
      message.removeAll();
      message.put("type", "object").putArray("required").add("content").add("refusal");
    }
  }

  /** Calls of custom tools are streamed, though only functions are written down. */
  private void streamedCustomCalls(ObjectNode object) {
    JsonNode types = object.at("/properties/type/enum");
    if (object.at("/properties/index").isObject() && types instanceof ArrayNode names) {
      if (names.size() == 1 && names.path(0).asString("").equals("function")) {
        count("types of streamed calls");
        names.add("custom");
      }
    }
  }

  /** With {@code encoding_format: base64} a vector is a string, says the request's description. */
  private void packedVectors(ObjectNode object) {
    if (object.at("/properties/embedding/type").asString("").equals("array")
        && object.at("/properties/object/enum/0").asString("").equals("embedding")) {
      count("vectors in base64");
      ObjectNode properties = (ObjectNode) object.get("properties");
      ArrayNode either = properties.objectNode().putArray("anyOf");
      either.add(properties.get("embedding")).addObject().put("type", "string");
      properties.putObject("embedding").set("anyOf", either);
    }
  }

  private void count(String quirk) {
    counts.merge(quirk, 1, Integer::sum);
  }
}
