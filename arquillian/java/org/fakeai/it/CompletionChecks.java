package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Text completions, whole and streamed. */
interface CompletionChecks extends Target {

  String COMPLETIONS = "/v1/completions";

  @Test
  default void completesAsItAlwaysDid() {
    Answer answer =
        complete("\"prompt\": [\"Tea is\", \"The river\"], \"seed\": 7, \"logprobs\": 2");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Golden.matchesJson("completion", answer.json());
  }

  @Test
  default void streamsCompletionsAsItAlwaysDid() {
    Answer answer =
        complete(
            """
            "prompt": "Tea is", "seed": 7, "echo": true, "max_tokens": 5, "stream": true,
            "stream_options": {"include_usage": true}
            """);

    assertThat(answer.isEventStream()).isTrue();
    Golden.matchesStream("completion", answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"max_tokens\": 20, \"n\": 2",
        "\"max_tokens\": 9, \"logprobs\": 3, \"echo\": true",
        "\"max_tokens\": 0, \"echo\": true"
      })
  default void completesInAStreamAsItDoesAsAWhole(String fields) {
    String request = "\"prompt\": \"Tell me about rivers.\", \"seed\": 11, " + fields;

    JsonNode whole = complete(request).json();
    List<JsonNode> chunks =
        complete(request + ", \"stream\": true, \"stream_options\": {\"include_usage\": true}")
            .events();

    for (JsonNode choice : whole.path("choices")) {
      String joined =
          chunks.stream()
              .flatMap(chunk -> chunk.path("choices").valueStream())
              .filter(part -> part.path("index").equals(choice.path("index")))
              .map(part -> part.path("text").asString())
              .collect(Collectors.joining());
      assertThat(joined).isEqualTo(choice.path("text").asString());
    }
    assertThat(chunks.getLast().path("usage")).isEqualTo(whole.path("usage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/completions", "/openai/deployments/gpt-4o/completions?api-version=1"})
  default void completesAtEveryAddress(String path) {
    Answer answer = client().post(path, "{\"model\": \"gpt-4o\", \"prompt\": \"Tea is\"}");

    assertThat(answer.json().path("object").asString()).isEqualTo("text_completion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"n\": 1 | prompt",
        "\"prompt\": [] | prompt",
        "\"prompt\": {} | prompt",
        "\"prompt\": [[1], \"a\"] | prompt[1]",
        "\"prompt\": \"a\", \"logprobs\": 6 | logprobs",
        "\"prompt\": \"a\", \"n\": 2, \"best_of\": 1 | best_of",
        "\"prompt\": \"a\", \"stream\": true, \"temperature\": 9 | temperature"
      })
  default void refusesWhatCannotBeCompleted(String fields, String param) {
    Answer answer = complete(fields);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.error().path("param").asString("")).isEqualTo(param);
  }

  private Answer complete(String fields) {
    return client().post(COMPLETIONS, "{\"model\": \"gpt-4o\", " + fields + "}");
  }
}
