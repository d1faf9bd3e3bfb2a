package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whole chat completions. */
interface ChatChecks extends Target {

  @Test
  default void answersAsItAlwaysDid() {
    ObjectNode request = Chats.exactly(12).put("seed", 7);

    Answer answer = client().chat(request);

    assertThat(answer.status()).isEqualTo(200);
    Golden.matchesJson("chat", answer.json());
  }

  @Test
  default void answersSeveralChoicesAsItAlwaysDid() {
    ObjectNode request = Chats.exactly(6).put("seed", 7).put("n", 3);

    JsonNode body = client().chat(request).json();

    Golden.matchesJson("chat-choices", body);
    assertThat(body.path("usage").path("completion_tokens").asInt()).isEqualTo(18);
  }

  @Test
  default void repeatsItselfForTheSameSeed() {
    ObjectNode request = Chats.ask("Tell me about rivers.").put("seed", 11);

    String first = Chats.text(client().chat(request).json());
    String second = Chats.text(client().chat(request).json());

    assertThat(second).isEqualTo(first).isNotEmpty();
  }

  @Test
  default void saysWhatItIsTold() {
    JsonNode body = client().chat(Chats.ask("Say exactly: \"green apples\"")).json();

    assertThat(Chats.text(body)).isEqualTo("green apples");
    assertThat(body.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_tokens", "max_completion_tokens"})
  default void writesAsManyTokensAsAsked(String field) {
    ObjectNode request = Chats.ask("Describe a river.").put(field, 33).put("ignore_eos", true);

    JsonNode body = client().chat(request).json();

    assertThat(body.path("usage").path("completion_tokens").asInt()).isEqualTo(33);
    assertThat(body.path("choices").path(0).path("finish_reason").asString()).isEqualTo("length");
  }

  @Test
  default void writesNoFewerTokensThanAsked() {
    ObjectNode request = Chats.ask("Hi").put("min_tokens", 300);

    JsonNode usage = client().chat(request).json().path("usage");

    assertThat(usage.path("completion_tokens").asInt()).isGreaterThanOrEqualTo(300);
  }

  @Test
  default void stopsBeforeAStopSequence() {
    ObjectNode request = Chats.exactly(60).put("seed", 5);
    String full = Chats.text(client().chat(request).json());
    String stop = full.substring(full.length() / 2, full.length() / 2 + 5);

    request.putArray("stop").add(stop);
    JsonNode body = client().chat(request).json();

    assertThat(Chats.text(body)).isEqualTo(full.substring(0, full.indexOf(stop)));
    assertThat(body.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
  }

  @Test
  default void acceptsFieldsOfOtherServers() {
    ObjectNode request =
        Chats.exactly(3)
            .put("repetition_penalty", 1.1)
            .put("top_k", 5)
            .put("stop", (String) null)
            .put("name", "somebody");
    request.putObject("nvext").put("greed_sampling", true);

    assertThat(client().chat(request).status()).isEqualTo(200);
  }

  @Test
  default void acceptsEveryRoleAndTextParts() {
    ObjectNode request = Chats.exactly(3);
    request.set(
        "messages",
        Chats.object(
            """
            [{"role": "developer", "content": "Be brief."},
             {"role": "system", "content": [{"type": "text", "text": "Be kind."}]},
             {"role": "user", "content": [{"type": "text", "text": "Hi"}], "name": "ann"},
             {"role": "assistant", "content": null, "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
             {"role": "tool", "content": "4", "tool_call_id": "call_1"},
             {"role": "user", "content": "And?"}]
            """));

    assertThat(client().chat(request).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chat/completions",
        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"
      })
  default void servesTheOtherAddressesOfTheSameOperation(String path) {
    ObjectNode request = Chats.exactly(5).put("seed", 3);

    Answer there = client().post(path, request.toString());

    assertThat(there.status()).isEqualTo(200);
    assertThat(Chats.text(there.json())).isEqualTo(Chats.text(client().chat(request).json()));
  }

  @Test
  default void givesEachReplyItsOwnId() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      ids.add(client().chat(Chats.exactly(1)).json().path("id").asString());
    }

    assertThat(ids).hasSize(5).allMatch(id -> id.startsWith("chatcmpl-"));
  }

  @Test
  default void namesTheTierThatWasUsed() {
    List<String> tiers =
        List.of("auto", "default", "flex", "fast").stream()
            .map(tier -> client().chat(Chats.exactly(1).put("service_tier", tier)).json())
            .map(body -> body.path("service_tier").asString())
            .toList();

    assertThat(tiers).containsExactly("default", "default", "flex", "priority");
  }
}
