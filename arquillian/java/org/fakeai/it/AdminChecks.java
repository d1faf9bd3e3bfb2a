package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The journal, asked from the machine itself of a server that requires no keys. */
interface AdminChecks extends Target {

  @Test
  default void holdsWhatWasAskedAndAnswered() {
    String id = "journal-" + client().server().getPort() + "-whole";
    Answer chat = client().chat(Chats.exactly(3), "X-Request-Id", id);

    JsonNode found = client().get("/admin/requests?limit=1&id=" + id).json().at("/data/0");

    assertThat(found.path("endpoint").asString()).isEqualTo("/v1/chat/completions");
    assertThat(found.path("status").asInt()).isEqualTo(200);
    assertThat(found.at("/finish_reasons/0").asString()).isEqualTo("length");
    assertThat(found.at("/usage/completion_tokens").asInt()).isEqualTo(3);
    assertThat(found.at("/usage/prompt_tokens")).isEqualTo(chat.json().at("/usage/prompt_tokens"));
    assertThat(found.path("prompt").isNull()).isTrue();
  }

  @Test
  default void isThereBeforeAStreamEnds() {
    String id = "journal-" + client().server().getPort() + "-stream";
    for (int i = 1; i <= 20; i++) {
      client().chat(Chats.exactly(3).put("stream", true), "X-Request-Id", id + i);

      assertThat(verify("{\"filter\": {\"id\": \"" + id + i + "\"}, \"exactly\": 1}").status())
          .isEqualTo(200);
    }
  }

  @Test
  default void holdsRefusalsBeforeTheyLeave() {
    String id = "journal-" + client().server().getPort() + "-refused";
    client().chat(Chats.exactly(3).put("temperature", 7), "X-Request-Id", id);

    assertThat(
            verify("{\"filter\": {\"id\": \"%s\", \"status\": 400}, \"exactly\": 1}".formatted(id))
                .status())
        .isEqualTo(200);
  }

  @Test
  default void saysWhatIsNotAsExpected() {
    Answer failed = verify("{\"filter\": {\"model\": \"no-such-model\"}}");

    assertThat(failed.status()).isEqualTo(417);
    assertThat(failed.json().path("matched").asInt()).isZero();
    assertThat(failed.error().path("code").asString()).isEqualTo("verification_failed");
    assertThat(verify("{\"filter\": {\"modle\": \"x\"}}").status()).isEqualTo(400);
    assertThat(client().get("/admin/requests?modle=x").status()).isEqualTo(400);
  }

  @Test
  default void isNoPagesOfABrowser() {
    assertThat(client().get("/admin/requests", "Origin", "https://a.example").status())
        .isEqualTo(403);
  }

  private Answer verify(String body) {
    return client().post("/admin/requests/verify", body);
  }
}
