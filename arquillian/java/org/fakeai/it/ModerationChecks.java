package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Moderations. */
interface ModerationChecks extends Target {

  String MODERATIONS = "/v1/moderations";

  @Test
  default void judgesAsItAlwaysDid() {
    Answer answer =
        client()
            .post(
                MODERATIONS,
                """
                {"input": ["I want to kill them.", "How do I kill a process on port 8080?"]}
                """);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Golden.matchesJson("moderation", answer.json());
  }

  @Test
  default void judgesPartsTogether() {
    JsonNode body =
        client()
            .post(
                MODERATIONS,
                """
                {"model": "omni-moderation-latest", "input": [
                  {"type": "text", "text": "I want to kill them."},
                  {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}]}
                """)
            .json();

    assertThat(body.path("results")).hasSize(1);
    assertThat(body.at("/results/0/flagged").asBoolean()).isTrue();
    assertThat(body.at("/results/0/category_applied_input_types/violence")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/moderations", "/v1/moderations/", "/openai/v1/moderations"})
  default void judgesAtEveryAddress(String path) {
    assertThat(client().post(path, "{\"input\": \"Good morning\"}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | input",
        "{\"input\": []} | input",
        "{\"input\": 5} | input",
        "{\"input\": [\"a\", 5]} | input[1]",
        "{\"input\": [{\"type\": \"smell\"}]} | input[0].type"
      })
  default void refusesWhatCannotBeJudged(String body, String param) {
    Answer answer = client().post(MODERATIONS, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.error().path("param").asString("")).isEqualTo(param);
  }
}
