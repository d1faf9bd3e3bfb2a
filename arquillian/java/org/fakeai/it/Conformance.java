package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers against OpenAI's document and against the server's own. */
final class Conformance {

  private static final Path OPENAI =
      Path.of(System.getProperty("openai.document", "../shared/openai-openapi/openapi.json"));
  private static final Optional<ApiDocument> PUBLISHED = published();

  private final ApiDocument own;

  Conformance(JsonNode own) {
    this.own = new ApiDocument("https://fakeai.example/openapi.json", own);
  }

  private static Optional<ApiDocument> published() {
    if (!Files.exists(OPENAI)) {
      System.out.println("OpenAI's document is not beside the project: answers go unchecked.");
      return Optional.empty();
    }
    try {
      JsonNode document = new JsonMapper().readTree(Files.readString(OPENAI));
      new OpenAiRepairs().repair(document);
      return Optional.of(new ApiDocument("https://openai.example/openapi.json", document));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Our document declares a stream as text; these are the schemas of its events. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "/v1/chat/completions", "ChatCompletionChunk", "/v1/completions", "TextCompletionChunk");

  /**
   * Fails if the answer is not what the documents promise.
   *
   * @param path the path below the server's root, without a query
   */
  void check(String method, String path, Answer answer) {
    assertThat(answer.header("x-request-id"))
        .as("x-request-id of %s %s", method, path)
        .isNotBlank();
    if (method.equals("HEAD") || answer.text().isEmpty()) {
      return;
    }
    if (answer.status() >= 400) {
      checkError(answer);
    }
    if (answer.isEventStream() && answer.status() == 200) {
      answer.events().forEach(event -> check(method, path, 200, "text/event-stream", event));
    } else if (answer.isJson()) {
      check(method, path, answer.status(), "application/json", answer.json());
    }
  }

  private static void checkError(Answer answer) {
    assertThat(answer.isJson()).as("an error in JSON: %s", answer.text()).isTrue();
    JsonNode error = answer.error();
    assertThat(error.propertyNames()).containsExactlyInAnyOrder("message", "type", "param", "code");
    PUBLISHED.ifPresent(
        document -> assertThat(document.problems("ErrorResponse", answer.json())).isEmpty());
  }

  private void check(String method, String path, int status, String type, JsonNode body) {
    own.template(method, path)
        .ifPresent(
            template ->
                assertThat(
                        type.equals("application/json")
                            ? own.problems(method, template, status, type, body)
                            : own.problems(EVENTS.getOrDefault(template, template), body))
                    .as("our document on %s %s: %s", method, path, body)
                    .isEmpty());
    String published = path.startsWith("/v1/") ? path.substring("/v1".length()) : path;
    PUBLISHED.ifPresent(
        document ->
            document
                .template(method, published)
                .ifPresent(
                    template ->
                        assertThat(document.problems(method, template, status, type, body))
                            .as("OpenAI's document on %s %s: %s", method, path, body)
                            .isEmpty()));
  }
}
