package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Embeddings. */
interface EmbeddingChecks extends Target {

  String EMBEDDINGS = "/v1/embeddings";

  @Test
  default void turnsTextsIntoTheVectorsItAlwaysDid() {
    Answer answer =
        client()
            .post(
                EMBEDDINGS,
                """
                {"model": "text-embedding-3-small", "dimensions": 8,
                 "input": ["The river is high today.", "Rivers carry water to the sea."]}
                """);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Golden.matchesJson("embeddings", answer.json());
  }

  @ParameterizedTest
  @CsvSource({"text-embedding-3-small, 1536", "text-embedding-3-large, 3072"})
  default void givesVectorsOfTheModelsSize(String model, int size) {
    String body = "{\"model\": \"" + model + "\", \"input\": \"The river\"}";

    Answer answer = client().post(EMBEDDINGS, body, "Accept-Encoding", "gzip");

    assertThat(answer.json().at("/data/0/embedding")).hasSize(size);
  }

  @Test
  default void answersForManyTexts() {
    String texts = "\"The river is high today.\",".repeat(2047) + "\"The last one.\"";
    String fields = "{\"model\": \"text-embedding-3-small\", \"dimensions\": 64, \"input\": [";

    JsonNode body = client().post(EMBEDDINGS, fields + texts + "]}").json();

    assertThat(body.path("data")).hasSize(2048);
    assertThat(body.at("/data/2047/index").asInt()).isEqualTo(2047);
    assertThat(body.at("/usage/prompt_tokens").asInt()).isEqualTo(2047 * 6 + 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/embeddings", "/openai/deployments/my-embedder/embeddings?api-version=1"})
  default void turnsTextsIntoVectorsAtEveryAddress(String path) {
    String body = "{\"model\": \"text-embedding-3-small\", \"input\": \"The river\"}";

    assertThat(client().post(path, body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"input\": [] | input",
        "\"input\": \"\" | input",
        "\"input\": [1, \"a\"] | input[1]",
        "\"input\": \"a\", \"dimensions\": 0 | dimensions",
        "\"input\": \"a\", \"encoding_format\": \"hex\" | encoding_format"
      })
  default void refusesWhatHasNoVector(String fields, String param) {
    Answer answer =
        client().post(EMBEDDINGS, "{\"model\": \"text-embedding-3-small\", " + fields + "}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.error().path("param").asString("")).isEqualTo(param);
  }

  @Test
  default void accountsForEveryEmbedding() {
    client().post(EMBEDDINGS, "{\"model\": \"text-embedding-3-small\", \"input\": \"a\"}");

    Eventually.within(
        Duration.ofSeconds(5),
        "no place is held",
        () -> metrics().at("/accounts/in_flight").asInt() == 0);
    assertThat(metrics().at("/accounts/finished").asInt()).isPositive();
  }
}
