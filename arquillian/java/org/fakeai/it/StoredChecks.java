package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored chat completions. */
interface StoredChecks extends Target {

  @Test
  default void keepsWhatItIsAskedToKeep() {
    JsonNode answered = client().chat(stored("whole")).json();
    String path = Chats.PATH + "/" + answered.path("id").asString();

    JsonNode kept = client().get(path).json();
    JsonNode messages = client().get(path + "/messages?limit=1&order=desc").json();

    assertThat(kept.path("choices")).isEqualTo(answered.path("choices"));
    assertThat(kept.path("metadata").path("test").asString()).isEqualTo("whole");
    assertThat(messages.at("/data/0/role").asString()).isEqualTo("user");
    assertThat(messages.at("/data/0/content").asString()).isEqualTo("Describe a river.");
  }

  @Test
  default void keepsStreamedReplies() {
    List<JsonNode> chunks = client().chat(Chats.streamed(stored("streamed"))).events();
    String id = chunks.getFirst().path("id").asString();

    JsonNode kept = client().get(Chats.PATH + "/" + id).json();

    assertThat(Chats.text(kept)).isEqualTo(Chats.joined(chunks, 0)).isNotEmpty();
  }

  @Test
  default void listsByModelAndMetadata() {
    String first = client().chat(stored("listed")).json().path("id").asString();
    String second = client().chat(stored("listed")).json().path("id").asString();
    String query = "?model=gpt-4o&metadata%5Btest%5D=listed&limit=1";

    JsonNode page = client().get(Chats.PATH + query).json();
    JsonNode next = client().get(Chats.PATH + query + "&after=" + first).json();

    assertThat(page.at("/data/0/id").asString()).isEqualTo(first);
    assertThat(page.path("has_more").asBoolean()).isTrue();
    assertThat(next.at("/data/0/id").asString()).isEqualTo(second);
    assertThat(next.path("has_more").asBoolean()).isFalse();
    assertThat(client().get(Chats.PATH + "?metadata%5Btest%5D=nothing").json().path("data"))
        .isEmpty();
  }

  @Test
  default void changesAndForgetsThem() {
    String path = Chats.PATH + "/" + client().chat(stored("changed")).json().path("id").asString();

    JsonNode noted = client().post(path, "{\"metadata\": {\"a\": \"b\"}}").json();
    Answer deleted = client().checked(client().request(path).DELETE());
    Answer gone = client().get(path);

    assertThat(noted.path("metadata").toString()).isEqualTo("{\"a\":\"b\"}");
    assertThat(deleted.json().path("deleted").asBoolean()).isTrue();
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.error().path("code").asString()).isEqualTo("not_found");
  }

  @Test
  default void showsNobodyWhatAnotherKeyStored() {
    String id =
        client()
            .chat(stored("private"), "Authorization", "Bearer sk-one")
            .json()
            .path("id")
            .asString();
    String path = Chats.PATH + "/" + id;

    assertThat(client().get(path, "Authorization", "Bearer sk-one").status()).isEqualTo(200);
    assertThat(client().get(path, "Authorization", "Bearer sk-two").status()).isEqualTo(404);
    assertThat(client().get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=many", "?order=up"})
  default void refusesPagesThatThereAreNot(String query) {
    assertThat(client().get(Chats.PATH + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"metadata\": 5}", "[]"})
  default void refusesChangesThatAreNone(String body) {
    String path =
        Chats.PATH + "/" + client().chat(stored("unchanged")).json().path("id").asString();

    Answer answer =
        client()
            .checked(
                client()
                    .request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }

  private static ObjectNode stored(String name) {
    ObjectNode request = Chats.exactly(5).put("store", true);
    request.putObject("metadata").put("test", name);
    return request;
  }
}
