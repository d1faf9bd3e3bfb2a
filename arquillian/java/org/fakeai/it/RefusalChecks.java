package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Requests that are wrong. */
interface RefusalChecks extends Target {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temperature | 2.1 | temperature",
        "temperature | -1 | temperature",
        "temperature | \"warm\" | temperature",
        "top_p | 1.5 | top_p",
        "presence_penalty | 3 | presence_penalty",
        "frequency_penalty | -3 | frequency_penalty",
        "n | 0 | n",
        "n | 129 | n",
        "max_tokens | 0 | max_tokens",
        "max_tokens | \"many\" | max_tokens",
        "max_completion_tokens | -5 | max_completion_tokens",
        "stop | [\"a\",\"b\",\"c\",\"d\",\"e\"] | stop",
        "messages | [] | messages",
        "messages | \"Hi\" | messages",
        "messages | [{\"role\":\"king\",\"content\":\"Hi\"}] | messages[0].role",
        "messages | [{\"content\":\"Hi\"}] | messages[0].role",
        "messages | [{\"role\":\"user\"}] | messages[0].content",
        "messages | [{\"role\":\"user\",\"content\":[{\"type\":\"smell\"}]}]"
            + " | messages[0].content[0].type",
        "model | null | model",
        "model | 5 | model",
        "stream | \"yes\" | stream",
        "service_tier | \"golden\" | service_tier",
        "metadata | {\"a\": 5} | metadata.a",
        "logit_bias | {\"50256\": 101} | logit_bias.50256",
      })
  default void namesTheFieldThatIsWrong(String field, String value, String param) {
    ObjectNode request = Chats.exactly(2);
    request.set(field, Chats.object(value));

    Answer answer = client().chat(request);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.error().path("type").asString()).isEqualTo("invalid_request_error");
    assertThat(answer.error().path("param").asString("")).isEqualTo(param);
    assertThat(answer.error().path("message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "messages"})
  default void namesTheFieldThatIsMissing(String field) {
    ObjectNode request = Chats.exactly(2);
    request.remove(field);

    Answer answer = client().chat(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("param").asString()).isEqualTo(field);
    assertThat(answer.error().path("code").asString()).isEqualTo("missing_required_parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "5", "\"text\"", "{} {}", "{'a': 1}", "\u0000"})
  default void refusesWhatIsNoJsonObject(String body) {
    Answer answer = client().post(Chats.PATH, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /v1/chat/completions",
    "DELETE, /v1/chat/completions",
    "PUT, /v1/models",
    "PATCH, /v1/models/gpt-4o",
    "POST, /health",
    "DELETE, /metrics"
  })
  default void refusesAMethodItDoesNotServe(String method, String path) {
    Answer answer =
        client().checked(client().request(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.status()).as(answer.text()).isEqualTo(405);
    assertThat(answer.error().path("code").asString()).isEqualTo("method_not_supported");
    assertThat(answer.header("allow")).isNotBlank().doesNotContain(method);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nothing",
    "POST, /v1/nothing",
    "GET, /nothing.html",
    "POST, /v1/chat/completions/more/than/there/is",
    "GET, /v1/"
  })
  default void refusesAnUnknownAddress(String method, String path) {
    Answer answer =
        client().checked(client().request(path).method(method, BodyPublishers.ofString("{}")));

    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.error().path("message").asString()).contains(method).contains(path);
  }

  @Test
  default void refusesAsItAlwaysDid() {
    Golden.matchesJson("refused-value", client().chat(Chats.ask("Hi").put("n", 200)).json());
    Golden.matchesJson("refused-json", client().post(Chats.PATH, "{").json());
    Golden.matchesJson("refused-url", Chats.object(atTheRoot(client().get("/v1/nothing"))));
    Golden.matchesJson("refused-method", Chats.object(atTheRoot(client().get("/v1/embeddings"))));
  }

  /** An answer's text with the application's own place taken out of addresses. */
  private String atTheRoot(Answer answer) {
    return answer.text().replace(client().server().getRawPath() + "/v1", "/v1");
  }
}
