package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list of models. */
interface ModelChecks extends Target {

  @Test
  default void listsModelsAsLoadClientsReadThem() {
    JsonNode body = client().get("/v1/models").json();

    assertThat(body.path("object").asString()).isEqualTo("list");
    assertThat(body.path("data")).isNotEmpty();
    for (JsonNode model : body.path("data")) {
      assertThat(model.propertyNames())
          .contains("id", "object", "created", "owned_by", "root", "parent", "max_model_len");
      assertThat(model.path("object").asString()).isEqualTo("model");
    }
  }

  @Test
  default void showsAModelAsItAlwaysDid() {
    Golden.matchesJson("model", client().get("/v1/models/gpt-4o").json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models", "/models"})
  default void listsTheSameModelsAtBothAddresses(String path) {
    List<String> ids = ids(client().get(path));

    assertThat(ids).contains("gpt-4o", "gpt-4").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"meta-llama/Llama-3.1-8B-Instruct", "meta-llama%2FLlama-3.1-8B-Instruct"})
  default void findsAModelWhoseIdHasASlash(String id) {
    client().chat(Chats.exactly(1).put("model", "meta-llama/Llama-3.1-8B-Instruct"));

    Answer answer = client().get("/v1/models/" + id);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("id").asString()).isEqualTo("meta-llama/Llama-3.1-8B-Instruct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ft:gpt-4o:acme::7q8", "ft%3Agpt-4o%3Aacme%3A%3A7q8"})
  default void findsAModelWhoseIdHasColons(String id) {
    client().chat(Chats.exactly(1).put("model", "ft:gpt-4o:acme::7q8"));

    assertThat(client().get("/v1/models/" + id).json().path("id").asString())
        .isEqualTo("ft:gpt-4o:acme::7q8");
  }

  @Test
  default void answersForAModelItDoesNotKnow() {
    Answer answer = client().chat(Chats.exactly(3).put("model", "somebody/else-7b"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("model").asString()).isEqualTo("somebody/else-7b");
  }

  @Test
  default void saysWhatAModelCanDo() {
    JsonNode body = client().get("/v1/models/gpt-4o/capabilities").json();

    assertThat(body.path("object").asString()).isEqualTo("model.capabilities");
    assertThat(body.path("supports_vision").asBoolean()).isTrue();
    assertThat(body.path("pricing").path("input_per_million").asDouble()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/models/openai/gpt-oss-20b/capabilities",
        "/models/openai%2Fgpt-oss-20b/capabilities"
      })
  default void saysWhatAModelCanDoWhoseIdHasASlash(String path) {
    JsonNode body = client().get(path).json();

    assertThat(body.path("id").asString()).isEqualTo("openai/gpt-oss-20b");
    assertThat(body.path("parameters").path("architecture").asString())
        .isEqualTo("mixture_of_experts");
  }

  @Test
  default void servesAnAdapterWhileItIsLoaded() {
    String name = "lora-" + client().server().getPort();
    String order = "{\"lora_name\": \"%s\", \"lora_path\": \"/adapters/x\"}".formatted(name);

    Answer loaded = client().post("/v1/load_lora_adapter", order);
    Answer again = client().post("/load_lora_adapter", order);
    JsonNode model = client().get("/v1/models/" + name).json();
    JsonNode reply = client().chat(Chats.exactly(2).put("model", name)).json();
    List<String> listed = ids(client().get("/v1/models"));
    Answer unloaded = client().post("/v1/unload_lora_adapter", order);
    Answer gone = client().post("/v1/unload_lora_adapter", order);

    assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
    assertThat(loaded.text()).isEqualTo("Success: LoRA adapter '%s' added successfully.", name);
    assertThat(again.status()).isEqualTo(400);
    assertThat(model.path("root").asString()).isEqualTo("/adapters/x");
    assertThat(model.path("parent").asString()).isEqualTo("meta-llama/Llama-3.1-8B-Instruct");
    assertThat(reply.path("model").asString()).isEqualTo(name);
    assertThat(listed).contains(name);
    assertThat(unloaded.text()).isEqualTo("Success: LoRA adapter '%s' removed successfully.", name);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(ids(client().get("/v1/models"))).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"lora_name\": \"x\"}",
        "{\"lora_name\": 3}",
        "{\"lora_name\": \"gpt-4o\", \"lora_path\": \"/p\"}"
      })
  default void refusesWrongAdapters(String order) {
    Answer answer = client().post("/v1/load_lora_adapter", order);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("type").asString()).isEqualTo("invalid_request_error");
  }

  private static List<String> ids(Answer list) {
    return list.json()
        .path("data")
        .valueStream()
        .map(model -> model.path("id").asString())
        .toList();
  }
}
