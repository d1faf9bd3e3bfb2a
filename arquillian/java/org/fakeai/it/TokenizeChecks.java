package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** vLLM's tokenizer API. */
interface TokenizeChecks extends Target {

  @ParameterizedTest
  @CsvSource({"/tokenize, /detokenize", "/v1/tokenize, /v1/detokenize"})
  default void turnsTextIntoTokensAndBack(String there, String back) {
    Answer tokens =
        client()
            .post(
                there,
                """
                {"model": "gpt-4o", "prompt": "hello world", "return_token_strs": true}
                """);

    assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
    assertThat(tokens.text())
        .isEqualTo(
            """
            {"count":2,"max_model_len":128000,"tokens":[24912,2375],\
            "token_strs":["hello"," world"]}""");
    Answer text = client().post(back, "{\"model\": \"gpt-4o\", \"tokens\": [24912, 2375]}");
    assertThat(text.text()).isEqualTo("{\"prompt\":\"hello world\"}");
  }

  @Test
  default void countsAConversationAsChatDoes() {
    ObjectNode request = Chats.exactly(1);
    request.set(
        "messages",
        Chats.object(
            """
            [{"role": "system", "content": "Be kind."},
             {"role": "user", "content": [{"type": "text", "text": "Hi"}], "name": "ann"},
             {"role": "assistant", "content": null, "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
             {"role": "tool", "content": "4", "tool_call_id": "call_1"},
             {"role": "user", "content": "And?"}]
            """));
    request.set(
        "tools",
        Chats.object(
            """
            [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]
            """));

    JsonNode usage = client().chat(request).json().path("usage");
    JsonNode tokens = client().post("/tokenize", request.toString()).json();

    assertThat(tokens.path("count")).isEqualTo(usage.path("prompt_tokens"));
  }

  @Test
  default void refusesTokensThatThereAreNot() {
    Answer answer = client().post("/detokenize", "{\"model\": \"gpt-4o\", \"tokens\": [999999]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("param").asString()).isEqualTo("tokens");
  }
}
