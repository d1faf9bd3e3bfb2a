package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.EngineAccounts;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Json;
import org.fakeai.wire.StreamAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChatStreamTest {

  private static final String HELLO =
      "\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Tell me about tea\"}]";

  private final ChatParts parts = new ChatParts(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"max_tokens\":25",
        "\"seed\":4",
        "\"n\":3,\"max_tokens\":9",
        "\"stop\":[\" the\",\".\"]",
        "\"model\":\"gpt-4\",\"min_tokens\":40"
      })
  void deltasJoinedAreTheWholeReplyWithTheSameUsage(String fields) {
    var events =
        parts.events(
            "{"
                + HELLO
                + ",\"stream\":true,\"stream_options\":{\"include_usage\":true},"
                + fields
                + "}");
    var whole = read(ChatJson.whole(parts.reply("{" + HELLO + "," + fields + "}")));

    for (JsonNode choice : whole.get("choices")) {
      int index = choice.get("index").intValue();
      assertThat(joined(events, index))
          .isEqualTo(choice.get("message").get("content").stringValue());
      assertThat(finish(events, index)).isEqualTo(choice.get("finish_reason").stringValue());
    }
    assertThat(read(events.get(events.size() - 2)).get("usage")).isEqualTo(whole.get("usage"));
    assertThat(events.getLast()).isEqualTo("[DONE]");
  }

  @Test
  void sendsRoleThenOneTokenAChunkThenTheReasonThenTheEnd() {
    var events = parts.events("{" + HELLO + ",\"stream\":true,\"max_tokens\":3}");

    assertThat(events).hasSize(6);
    assertThat(delta(events.get(0)).toString())
        .isEqualTo("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}");
    assertThat(events.subList(1, 4)).allMatch(event -> delta(event).has("content"));
    assertThat(delta(events.get(4)).isEmpty()).isTrue();
    assertThat(read(events.get(0)).has("usage")).isFalse();
    assertThat(events.subList(0, 5).stream().map(event -> read(event).get("id")).distinct())
        .hasSize(1);
  }

  @Test
  void mergesRoleAndReasonIntoTokensInTheStyleOfVllm() {
    var vllm = new ChatParts(Map.of("stream_chunk_style", "vllm"));

    var events = vllm.events("{" + HELLO + ",\"stream\":true,\"max_tokens\":3}");

    assertThat(events).hasSize(4);
    assertThat(delta(events.get(0)).get("role").stringValue()).isEqualTo("assistant");
    assertThat(delta(events.get(0)).get("content").stringValue()).isNotEmpty();
    assertThat(finish(events, 0)).isEqualTo("length");
  }

  @Test
  void countsOnEveryChunkWhenAsked() {
    var events =
        parts.events(
            "{"
                + HELLO
                + ",\"stream\":true,\"max_tokens\":3,"
                + "\"stream_options\":{\"include_usage\":true,\"continuous_usage_stats\":true}}");

    assertThat(
            events.stream()
                .filter(event -> !event.equals("[DONE]"))
                .map(event -> read(event).get("usage").get("completion_tokens").intValue()))
        .containsExactly(0, 1, 2, 3, 3, 3);
  }

  @Test
  void padsDeltasUnlessDeclined() {
    var padded = parts.events("{" + HELLO + ",\"stream\":true,\"max_tokens\":5}");
    var bare =
        parts.events(
            "{"
                + HELLO
                + ",\"stream\":true,\"max_tokens\":5,\"stream_options\":{\"include_obfuscation\":false}}");

    assertThat(padded.subList(1, 6))
        .allSatisfy(
            event ->
                assertThat(
                        (delta(event).get("content").stringValue().length()
                                + read(event).get("obfuscation").stringValue().length())
                            % 16)
                    .isZero());
    assertThat(bare).noneMatch(event -> event.contains("obfuscation"));
  }

  @Test
  void saysATimeOutAsAnErrorEventAndNoEnd() {
    var reply = parts.reply("{" + HELLO + ",\"stream\":true}");
    var sink = new Recorded(Integer.MAX_VALUE);
    var stream = new ChatStream(reply, new StreamAccount(reply, sink, parts.engine, () -> 0));

    stream.tokens(0, 0, 1);
    stream.ended(Ending.TIMED_OUT);

    assertThat(read(sink.events.getLast()).get("error").get("code").stringValue())
        .isEqualTo("stream_timeout");
    assertThat(sink.closed).isTrue();
    assertThat(parts.engine.accounts()).isEqualTo(new EngineAccounts(1, 0, 0, 1, 0, 0));
  }

  @Test
  void countsAsFinishedThoughTheCallEndsWithTheStream() {
    var reply = parts.reply("{" + HELLO + ",\"stream\":true,\"max_tokens\":5}");
    var sink = new Recorded(Integer.MAX_VALUE);
    sink.onClose = () -> reply.abandon(false);

    parts.play(reply, sink);

    assertThat(parts.engine.accounts()).isEqualTo(new EngineAccounts(1, 0, 1, 0, 0, 0));
  }

  @Test
  void countsAsAbortedWhatTheRuntimeGivesUpInTheMiddle() {
    var reply = parts.reply("{" + HELLO + ",\"stream\":true,\"max_tokens\":5}");

    reply.abandon(true);

    assertThat(parts.engine.accounts()).isEqualTo(new EngineAccounts(1, 0, 0, 0, 1, 0));
  }

  @Test
  void countsAClientThatLeavesAsAborted() {
    var reply = parts.reply("{" + HELLO + ",\"stream\":true,\"max_tokens\":50}");

    parts.play(reply, new Recorded(10));

    assertThat(parts.engine.accounts()).isEqualTo(new EngineAccounts(1, 0, 0, 0, 1, 0));
  }

  @Test
  void refusesWhatDoesNotFitBeforeAnythingIsAdmitted() {
    var one = new ChatParts(Map.of("max_concurrent_requests", "1"));
    one.reply("{" + HELLO + "}");

    assertThat(
            catchThrowableOfType(ApiException.class, () -> one.reply("{" + HELLO + "}"))
                .error()
                .code())
        .isEqualTo("server_is_overloaded");
    assertThat(one.engine.accounts().admitted()).isEqualTo(1);
  }

  @Test
  void namesWhatItDoesNotSimulate() {
    var reply =
        parts.reply("{" + HELLO + ",\"tools\":[{\"type\":\"function\"}],\"logprobs\":true}");

    assertThat(reply.headers()).containsEntry("x-fakeai-not-simulated", "tools");
  }

  @Test
  void letsThePathNameTheModel() {
    var body = "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";

    var reply =
        (ChatReply)
            parts.endpoint.prepare(body.getBytes(StandardCharsets.UTF_8), "gpt-4o", parts.call());

    assertThat(reply.model()).isEqualTo("gpt-4o");
  }

  private static String joined(List<String> events, int index) {
    StringBuilder text = new StringBuilder();
    for (JsonNode choice : choices(events, index)) {
      text.append(choice.get("delta").path("content").asString(""));
    }
    return text.toString();
  }

  private static String finish(List<String> events, int index) {
    return choices(events, index).getLast().get("finish_reason").stringValue();
  }

  private static List<JsonNode> choices(List<String> events, int index) {
    return events.stream()
        .filter(event -> event.startsWith("{"))
        .flatMap(event -> read(event).get("choices").valueStream())
        .filter(choice -> choice.get("index").intValue() == index)
        .toList();
  }

  private static JsonNode delta(String event) {
    return read(event).get("choices").get(0).get("delta");
  }

  private static JsonNode read(String json) {
    return Json.MAPPER.readTree(json);
  }
}
