package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import java.util.stream.IntStream;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Json;
import org.fakeai.wire.JsonFailures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class ChatChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"temperature\":3 | temperature | decimal_above_max_value",
        "\"temperature\":-0.1 | temperature | decimal_below_min_value",
        "\"top_p\":1.5 | top_p | decimal_above_max_value",
        "\"frequency_penalty\":-3 | frequency_penalty | decimal_below_min_value",
        "\"presence_penalty\":2.1 | presence_penalty | decimal_above_max_value",
        "\"n\":0 | n | integer_below_min_value",
        "\"n\":129 | n | integer_above_max_value",
        "\"max_tokens\":0 | max_tokens | integer_below_min_value",
        "\"max_completion_tokens\":-1 | max_completion_tokens | integer_below_min_value",
        "\"top_logprobs\":21,\"logprobs\":true | top_logprobs | integer_above_max_value",
        "\"top_logprobs\":2 | top_logprobs | ",
        "\"stream_options\":{} | stream_options | ",
        "\"stop\":[\"a\",\"b\",\"c\",\"d\",\"e\"] | stop | array_above_max_length",
        "\"stop\":\"\" | stop | invalid_value",
        "\"service_tier\":\"gold\" | service_tier | invalid_value",
        "\"reasoning_effort\":\"heroic\" | reasoning_effort | invalid_value",
        "\"verbosity\":\"mute\" | verbosity | invalid_value",
        "\"response_format\":{} | response_format.type | missing_required_parameter",
        "\"response_format\":{\"type\":\"xml\"} | response_format.type | invalid_value",
        "\"modalities\":[\"smell\"] | modalities | invalid_value",
        "\"modalities\":[null] | modalities | missing_required_parameter",
        "\"metadata\":{\"a\":null} | metadata.a | missing_required_parameter",
        "\"tools\":[5] | tools[0] | invalid_type",
        "\"logit_bias\":{\"x\":1} | logit_bias | invalid_value",
        "\"logit_bias\":{\"5\":101} | logit_bias.5 | decimal_above_max_value",
        "\"seed\":9223372036854775808 | seed | invalid_value"
      })
  void refusesValuesOutOfBounds(String field, String param, String code) {
    var failure = refusal("{\"messages\":[{}]," + field + "}");

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo(code);
    assertThat(failure.error().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"temperature\":2 ",
        "\"temperature\":0",
        "\"temperature\":null,\"stop\":null,\"n\":null,\"tools\":null",
        "\"stop\":[\"a\",\"b\",\"c\",\"d\"]",
        "\"stop\":\"END\"",
        "\"seed\":-9223372036854775808",
        "\"logprobs\":true,\"top_logprobs\":20",
        "\"n\":128,\"max_tokens\":1",
        "\"n\":2.0,\"max_tokens\":5e1",
        "\"top_k\":5,\"nvext\":{\"a\":1},\"repetition_penalty\":1.1"
      })
  void acceptsValuesAtTheirBounds(String field) {
    assertThatCode(() -> ChatChecks.check(request("{\"messages\":[{}]," + field + "}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stop\":{} | stop",
        "\"stop\":5 | stop",
        "\"stop\":[{}] | stop[0]",
        "\"messages\":{} | messages",
        "\"messages\":[5] | messages[0]",
        "\"messages\":[{\"content\":{}}] | messages[0].content",
        "\"messages\":[{\"content\":[5]}] | messages[0].content[0]",
        "\"model\":5 | model",
        "\"n\":1.5 | n",
        "\"n\":1e400 | n",
        "\"n\":\"1\" | n",
        "\"stream\":\"yes\" | stream",
        "\"temperature\":\"hot\" | temperature",
        "\"metadata\":{\"a\":5} | metadata.a",
        "\"response_format\":[] | response_format",
        "\"tools\":{} | tools"
      })
  void namesTheFieldOfAWrongType(String field, String param) {
    var failure =
        JsonFailures.explain(
            catchThrowableOfType(JacksonException.class, () -> request("{" + field + "}")));

    assertThat(failure.param()).isEqualTo(param);
    assertThat(failure.error().code()).isEqualTo("invalid_type");
  }

  @Test
  void keepsUnknownFields() {
    var request = request("{\"messages\":[],\"top_k\":5,\"chat_template_kwargs\":{\"a\":1}}");

    assertThat(request.unknown()).containsOnlyKeys("top_k", "chat_template_kwargs");
  }

  @Test
  void wantsMessages() {
    assertThat(refusal("{}").error().code()).isEqualTo("missing_required_parameter");
    assertThat(refusal("{\"messages\":[]}").error().code()).isEqualTo("empty_array");
  }

  @Test
  void boundsMetadata() {
    var pairs =
        String.join(",", IntStream.range(0, 17).mapToObj(i -> "\"k" + i + "\":\"v\"").toList());

    assertThat(refusal("{\"messages\":[{}],\"metadata\":{" + pairs + "}}").param())
        .isEqualTo("metadata");
    assertThat(
            refusal("{\"messages\":[{}],\"metadata\":{\"k\":\"" + "v".repeat(513) + "\"}}").param())
        .isEqualTo("metadata.k");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user | {\"role\":\"user\"} | messages[2].content",
        "tool | {\"role\":\"tool\",\"content\":\"4\"} | messages[2].tool_call_id",
        "user | {\"content\":[{\"type\":\"text\"}]} | messages[2].content[0].text",
        "user | {\"content\":[{\"type\":\"smell\"}]} | messages[2].content[0].type",
        "user | {\"content\":[{\"text\":\"x\"}]} | messages[2].content[0].type",
        "user | {\"content\":[null]} | messages[2].content[0]",
        "user | {\"content\":[{\"type\":\"image_url\"}]} | messages[2].content[0].image_url"
      })
  void namesThePlaceInAMessage(String role, String message, String param) {
    var read = Json.MAPPER.readValue(message, ChatMessage.class);
    var failure =
        catchThrowableOfType(
            ApiException.class, () -> ChatChecks.content(read, ChatChecks.role(role, 2), 2));

    assertThat(failure.param()).isEqualTo(param);
  }

  @Test
  void readsEveryKindOfPart() {
    var message =
        Json.MAPPER.readValue(
            """
            {"role":"user","content":[{"type":"text","text":"a"},
             {"type":"image_url","image_url":{"url":"data:,"}},
             {"type":"input_audio","input_audio":{"data":"","format":"wav"}},
             {"type":"file","file":{"file_id":"f"}},{"type":"refusal","refusal":"no"},
             {"type":"video_url","video_url":{"url":"data:,"}}]}
            """,
            ChatMessage.class);

    assertThatCode(() -> ChatChecks.content(message, Role.USER, 0)).doesNotThrowAnyException();
    assertThat(ChatText.of(message)).isEqualTo("a\nno");
  }

  private static ApiException refusal(String body) {
    return catchThrowableOfType(ApiException.class, () -> ChatChecks.check(request(body)));
  }

  private static ChatCompletionRequest request(String body) {
    return Objects.requireNonNull(Json.MAPPER.readValue(body, ChatCompletionRequest.class));
  }
}
