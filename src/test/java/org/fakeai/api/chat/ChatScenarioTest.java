package org.fakeai.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Json;
import org.fakeai.wire.RefusedReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ChatScenarioTest {

  private static final String RULES =
      """
      rules:
        - name: calls
          when: {last_message: tools}
          answer:
            text: Let me see.
            tool_calls:
              - {name: first, arguments: {a: 1}}
              - {name: second, input: anything}
        - {name: refuses, when: {last_message: no}, answer: {refusal: I must not.}}
        - {name: fails, when: {last_message: bad}, answer: {error: {status: 502}, timing: {ttft_ms: 80}}}
        - {name: waits, when: {last_message: slow}, answer: {timing: {ttft_ms: 700, itl_ms: 0}}}
        - {name: keyed, when: {api_key: "sha256:767ce158"}, answer: known}
      """;

  @TempDir Path folder;

  @Test
  void callsToolsWholeAndStreamed() throws IOException {
    var parts = parts();

    var message = whole(parts, "tools", "").at("/choices/0/message");
    var events = parts.events(body("tools", ",\"stream\":true"));

    assertThat(message.path("content").asString()).isEqualTo("Let me see.");
    assertThat(message.at("/tool_calls/0/function/arguments").asString()).isEqualTo("{\"a\":1}");
    assertThat(message.at("/tool_calls/1/custom/input").asString()).isEqualTo("anything");
    assertThat(String.join("\n", events))
        .contains("\"index\":0,\"id\":\"call_", "\"index\":1,\"id\":\"call_", "\"tool_calls\"}]");
  }

  @Test
  void countsWhatItSays() throws IOException {
    var usage = whole(parts(), "no", "").path("usage");

    assertThat(usage.path("completion_tokens").asInt()).isEqualTo(4);
    assertThat(whole(parts(), "no", "").at("/choices/0/message/refusal").asString())
        .isEqualTo("I must not.");
  }

  @Test
  void isCutByTheCallersMaximum() throws IOException {
    var choice = whole(parts(), "tools", ",\"max_tokens\":6").at("/choices/0");

    assertThat(choice.path("finish_reason").asString()).isEqualTo("length");
    assertThat(choice.at("/message/content").asString()).isEqualTo("Let me see.");
    assertThat(choice.at("/message/tool_calls/0/function/arguments").asString())
        .isNotEmpty()
        .isNotEqualTo("{\"a\":1}");
    assertThat(choice.at("/message/tool_calls")).hasSize(1);
  }

  @Test
  void failsAtItsTimeAndTakesNoPlace() throws IOException {
    var parts = parts();

    var reply = (RefusedReply) parts.prepare(body("bad", ""), Map.of());

    assertThat(reply.dueNanos()).isEqualTo(80_000_000);
    assertThat(reply.failure().status()).isEqualTo(502);
    assertThat(parts.engine.accounts().admitted()).isZero();
  }

  @Test
  void leavesTheContentToTheServerIfItNamesTimesAlone() throws IOException {
    var slow = parts().reply(body("slow", ",\"max_tokens\":5"));
    var usual = new ChatParts(Map.of()).reply(body("slow", ",\"max_tokens\":5"));

    assertThat(slow.plan().choices()).isEqualTo(usual.plan().choices());
    assertThat(slow.plan().pacing())
        .isInstanceOfSatisfying(
            Pacing.Planned.class,
            planned -> {
              assertThat(planned.schedules().getFirst().ttftNanos()).isEqualTo(700_000_000);
              assertThat(planned.schedules().getFirst().endNanos()).isEqualTo(700_000_000);
            });
  }

  @Test
  void notesTheRuleOnTheCall() throws IOException {
    var parts = parts();
    CallContext call = parts.call();

    parts.endpoint.prepare(bytes(body("no", "")), null, call);

    assertThat(call.rule()).isEqualTo("refuses");
  }

  @Test
  void answersEveryChoice() throws IOException {
    var choices = whole(parts(), "no", ",\"n\":2").path("choices");

    assertThat(List.of(choices.at("/0/message/refusal"), choices.at("/1/message/refusal")))
        .extracting(JsonNode::asString)
        .containsOnly("I must not.");
  }

  @Test
  void knowsKeysByTheirDigests() throws IOException {
    var headers = Map.of("Authorization", "Bearer sk-alice-0123456789");

    var reply = (ChatReply) parts().prepare(body("hi", ""), headers);

    assertThat(reply.plan().choices().getFirst().text().text()).isEqualTo("known");
  }

  @Test
  void seesTheConversationAsTheClientSentIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("results.yaml"),
            """
            rules:
              - {when: {tool_result: {name: f, equals: seven}, system: {equals: ""}}, answer: Seven.}
            """);
    var parts =
        new ChatParts(Map.of("scenario_file", file.toString(), "prepend_safety_message", "true"));

    var reply =
        parts.reply(
            """
            {"model": "gpt-4o", "messages": [
              {"role": "user", "content": "How many?"},
              {"role": "assistant", "content": null, "tool_calls": [
                {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
              {"role": "tool", "tool_call_id": "c1", "content": "seven"}]}
            """);

    assertThat(reply.plan().choices().getFirst().text().text()).isEqualTo("Seven.");
  }

  @Test
  void comesBeforeToolsAndFormats() throws IOException {
    var choice =
        whole(
                parts(),
                "no json",
                """
                ,"response_format":{"type":"json_object"},"tool_choice":"required","tools":[
                  {"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]
                """)
            .at("/choices/0");

    assertThat(choice.at("/message/refusal").asString()).isEqualTo("I must not.");
    assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
  }

  private ChatParts parts() throws IOException {
    Path file = Files.writeString(folder.resolve("rules.yaml"), RULES);
    return new ChatParts(Map.of("scenario_file", file.toString()));
  }

  private static JsonNode whole(ChatParts parts, String text, String fields) {
    return Json.MAPPER.readTree(ChatJson.whole(parts.reply(body(text, fields))));
  }

  private static byte[] bytes(String body) {
    return body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String body(String text, String fields) {
    return "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
        .formatted(text, fields);
  }
}
