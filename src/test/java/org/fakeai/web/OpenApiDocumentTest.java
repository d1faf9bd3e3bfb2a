package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fakeai.Golden;
import org.fakeai.wire.Json;
import org.fakeai.wire.Version;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The API's published contract. */
class OpenApiDocumentTest {

  private static final JsonNode DOCUMENT =
      Json.MAPPER.readTree(read("/org/fakeai/web/console/openapi.json"));

  private record Operation(String name, JsonNode node) {

    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void isTheApprovedOne() {
    Golden.check(
        "openapi.yaml",
        read("/META-INF/openapi.yaml")
            .replace("version: " + Version.NUMBER + "\nservers", "version: X\nservers"));
  }

  @Test
  void isTheSameInBothForms() {
    Object yaml =
        new Load(LoadSettings.builder().build()).loadFromString(read("/META-INF/openapi.yaml"));

    assertThat(Json.MAPPER.valueToTree(yaml).toString())
        .isEqualTo(Json.MAPPER.readTree(DOCUMENT.toString()).toString());
  }

  @Test
  void isOpenApi31() {
    assertThat(DOCUMENT.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(DOCUMENT.at("/info/title").asString()).isEqualTo("FakeAI");
    assertThat(DOCUMENT.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
  }

  @Test
  void pointsOnlyAtWhatIsThere() {
    assertThat(references(DOCUMENT))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void saysWhatEveryOperationIsFor() {
    assertThat(operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.node().path("summary").asString(""))
                  .as(operation.name())
                  .isNotEmpty();
              assertThat(operation.node().path("operationId").asString(""))
                  .as(operation.name())
                  .isNotEmpty();
              assertThat(operation.node().path("tags")).as(operation.name()).isNotEmpty();
            });
    assertThat(operations())
        .extracting(o -> o.node().path("operationId").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void showsAnExampleOfEveryBody() {
    assertThat(operations())
        .allSatisfy(
            operation -> {
              List<JsonNode> bodies = new ArrayList<>();
              operation
                  .node()
                  .path("responses")
                  .forEach(r -> resolve(r).path("content").forEach(bodies::add));
              operation.node().at("/requestBody/content").forEach(bodies::add);
              assertThat(bodies).as(operation.name()).isNotEmpty();
              assertThat(bodies)
                  .allSatisfy(
                      body ->
                          assertThat(body.has("example") || !body.path("examples").isEmpty())
                              .as(operation.name())
                              .isTrue());
            });
  }

  @Test
  void namesTheErrorsOfEveryOperation() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(operation.node().path("responses").propertyNames())
                    .as(operation.name())
                    .anyMatch(status -> status.startsWith("2"))
                    .anyMatch(status -> status.startsWith("4") || status.startsWith("5")));
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        operations.add(
            new Operation(operation.getKey() + " " + path.getKey(), operation.getValue()));
      }
    }
    return operations;
  }

  private static List<String> references(JsonNode node) {
    return node.findValuesAsString("$ref");
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
  }

  private static String read(String path) {
    try (InputStream text = OpenApiDocumentTest.class.getResourceAsStream(path)) {
      assertThat(text).as(path).isNotNull();
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
