package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of every answer, and what browsers ask. */
interface HeaderChecks extends Target {

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models", "/health", "/v1/nothing", "/v1/chat/completions"})
  default void introducesItself(String path) {
    Answer answer = client().get(path);

    assertThat(answer.header("x-request-id")).isNotBlank();
    assertThat(answer.header("openai-version")).isEqualTo("2020-10-01");
    assertThat(answer.header("openai-organization")).isNotBlank();
    assertThat(answer.header("openai-processing-ms")).matches("[0-9]+");
    assertThat(answer.header("x-powered-by")).isEmpty();
  }

  @Test
  default void repeatsTheClientsRequestId() {
    assertThat(client().get("/v1/models", "X-Request-Id", "mine-42").header("x-request-id"))
        .isEqualTo("mine-42");
  }

  @Test
  default void repeatsNoRequestIdThatCouldHarm() {
    String id = "a".repeat(5000);

    assertThat(client().get("/v1/models", "X-Request-Id", id).header("x-request-id"))
        .isNotBlank()
        .isNotEqualTo(id);
  }

  @Test
  default void letsBrowsersAskFirst() {
    Answer answer =
        client()
            .checked(
                client()
                    .request(Chats.PATH)
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", "https://app.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header(
                        "Access-Control-Request-Headers",
                        "authorization, content-type, x-stainless-lang"));

    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header("access-control-allow-origin")).isIn("*", "https://app.example");
    assertThat(answer.header("access-control-allow-methods")).contains("POST");
    assertThat(answer.header("access-control-allow-headers").toLowerCase(Locale.ROOT))
        .contains("authorization")
        .contains("x-stainless-lang");
    assertThat(answer.header("access-control-max-age")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models", "/v1/nothing"})
  default void letsBrowsersReadAnswersAndErrors(String path) {
    Answer answer = client().get(path, "Origin", "https://app.example");

    assertThat(answer.header("access-control-allow-origin")).isIn("*", "https://app.example");
    assertThat(answer.header("access-control-expose-headers")).contains("x-request-id");
    if (answer.header("access-control-allow-credentials").equals("true")) {
      assertThat(answer.header("access-control-allow-origin")).isEqualTo("https://app.example");
      assertThat(String.join(",", answer.headers().allValues("vary"))).contains("Origin");
    }
  }

  @Test
  default void compressesLargeJsonWhenAsked() {
    Answer large = client().chat(Chats.exactly(3000), "Accept-Encoding", "gzip");
    Answer plain = client().chat(Chats.exactly(3000));

    assertThat(large.header("content-encoding")).isEqualTo("gzip");
    assertThat(String.join(",", large.headers().allValues("vary")).toLowerCase(Locale.ROOT))
        .contains("accept-encoding");
    assertThat(plain.header("content-encoding")).isEmpty();
  }
}
