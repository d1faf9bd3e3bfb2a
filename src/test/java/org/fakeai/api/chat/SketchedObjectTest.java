package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SketchedObjectTest {

  private static JsonNode schema(String prompt) {
    return SketchedObject.read(SketchedObject.schema(prompt));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "JSON with the keys name, age and city. | name age city",
        "an object with keys \"first_name\", \"email\" | first_name email",
        "The fields are: `title`, `year` (an integer), and summary | title year summary",
        "properties: id, or total | id total",
        "Answer in JSON. | answer",
        "Answer with a JSON object containing a single 'city' field | city",
        "JSON with a \"name\" field and an `age` key | name age",
        "Give the keys for the user | answer",
        "The fields must be listed below | answer",
      })
  void hasTheKeysThatThePromptNames(String prompt, String keys) {
    assertThat(schema(prompt).get("properties").propertyNames())
        .containsExactlyElementsOf(List.of(keys.split(" ")));
    assertThat(schema(prompt).get("required")).hasSize(keys.split(" ").length);
  }

  @Test
  void tellsCountsFromTexts() {
    JsonNode properties =
        schema("JSON with keys age, item_count, pageNumber, message, image, language")
            .get("properties");

    assertThat(properties.valueStream().map(it -> it.get("type").stringValue()))
        .containsExactly("integer", "integer", "integer", "string", "string", "string");
  }

  @Test
  void looksLikeTheExample() {
    JsonNode schema =
        schema(
            """
            Not {this}, but JSON like {"name": "<string>", "age": "<integer>", "pi": 3.14,
            "tags": ["a"], "more": [], "in": {"ok": true}}
            """);

    assertThat(schema.at("/properties/name/type").stringValue()).isEqualTo("string");
    assertThat(schema.at("/properties/age/type").stringValue()).isEqualTo("integer");
    assertThat(schema.at("/properties/pi/type").stringValue()).isEqualTo("number");
    assertThat(schema.at("/properties/tags/items/type").stringValue()).isEqualTo("string");
    assertThat(schema.at("/properties/more/items/type").stringValue()).isEqualTo("string");
    assertThat(schema.at("/properties/in/properties/ok/type").stringValue()).isEqualTo("boolean");
    assertThat(schema.get("required")).hasSize(6);
  }

  @Test
  void takesASchemaAsOne() {
    String schema =
        "{\"type\":\"object\",\"properties\":{\"a\":{\"const\":4}},\"required\":[\"a\"]}";

    assertThat(SketchedObject.schema("JSON by this schema: " + schema)).isEqualTo(schema);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keys: aaaaaaaaaaaaaaaaaaaa",
        "keys: a, ",
        "keys: a (",
        "keys are named called: ",
        "keys: a and ",
        "fields ",
        "{",
        "{\"a\":",
        "{}",
        "((((",
        "keys   \n\t  ",
        "\"'`keys"
      })
  void readsLongPromptsQuickly(String piece) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(schema(piece.repeat(20_000)).isObject()).isTrue());
  }

  @Test
  void endsDeepExamples() {
    String deep = "{\"a\":" + "[".repeat(300) + "]".repeat(300) + "}";

    assertThat(SketchedObject.schema(deep)).hasSizeLessThan(1000);
  }
}
