package org.fakeai.it;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document that answers are held against. */
final class ApiDocument {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]*\\}");

  private final String address;
  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /**
   * @param address any URI that names the document
   */
  ApiDocument(String address, JsonNode document) {
    this.address = address;
    this.document = document;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(address, document.toString())));
  }

  /** The document's template for a path, or empty if it has none with that method. */
  Optional<String> template(String method, String path) {
    return document
        .path("paths")
        .propertyStream()
        .filter(entry -> matches(entry.getKey(), path))
        .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(template -> PARAMETER.matcher(template).find()));
  }

  private static boolean matches(String template, String path) {
    String[] fixed = PARAMETER.split(template, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(fixed[0]));
    for (int i = 1; i < fixed.length; i++) {
      pattern.append("[^/]+").append(Pattern.quote(fixed[i]));
    }
    return path.matches(pattern.toString());
  }

  /** What is wrong with a body by the operation's own declaration; empty if it declares none. */
  List<String> problems(String method, String template, int status, String type, JsonNode body) {
    String verb = method.toLowerCase(Locale.ROOT);
    JsonNode responses = document.path("paths").path(template).path(verb).path("responses");
    String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
    if (!responses.path(key).path("content").path(type).has("schema")) {
      return declaredByReference(responses.path(key), type, body);
    }
    return problems(
        List.of("paths", template, verb, "responses", key, "content", type, "schema"), body);
  }

  private List<String> declaredByReference(JsonNode response, String type, JsonNode body) {
    String reference = response.path("$ref").asString("");
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    JsonNode content = document.path("components").path("responses").path(name).path("content");
    return content.path(type).has("schema")
        ? problems(List.of("components", "responses", name, "content", type, "schema"), body)
        : List.of();
  }

  /** What is wrong with a body by a component's schema. */
  List<String> problems(String component, JsonNode body) {
    return problems(List.of("components", "schemas", component), body);
  }

  private List<String> problems(List<String> pointer, JsonNode body) {
    return schemas.computeIfAbsent(escaped(pointer), this::schema).validate(body).stream()
        .map(Error::toString)
        .toList();
  }

  private Schema schema(String pointer) {
    ObjectNode wrapper = JSON.createObjectNode().put("$ref", address + "#" + pointer);
    return registry.getSchema(wrapper);
  }

  private static String escaped(List<String> pointer) {
    StringBuilder text = new StringBuilder();
    for (String step : pointer) {
      text.append('/')
          .append(
              step.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D"));
    }
    return text.toString();
  }
}
