package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SketchedObjectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Answer with a JSON object containing a single 'city' field|city",
        "JSON with a \"name\" field and an `age` key|name,age",
        "JSON with the fields name, age and town.|name,age,town",
        "JSON like {\"a\": 1, \"b\": \"x\"}|a,b",
        "Any JSON.|answer",
      })
  void hasTheKeysThatAreAskedFor(String prompt, String keys) {
    JsonNode schema = SketchedObject.read(SketchedObject.schema(prompt));

    assertThat(schema.path("properties").propertyNames()).containsExactly(keys.split(","));
  }
}
