package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Streamed chat completions: the rules that load clients and SDKs rely on. */
interface StreamChecks extends Target {

  @Test
  default void streamsAsItAlwaysDid() {
    ObjectNode request = Chats.streamedWithUsage(Chats.exactly(12).put("seed", 7));

    Answer answer = client().chat(request);

    assertThat(answer.status()).isEqualTo(200);
    Golden.matchesStream("chat", answer.text());
  }

  @Test
  default void streamsSeveralChoicesAsItAlwaysDid() {
    ObjectNode request = Chats.streamed(Chats.exactly(4).put("seed", 7).put("n", 2));

    Answer answer = client().chat(request);

    Golden.matchesStream("chat-choices", answer.text());
  }

  @Test
  default void saysInAStreamWhatItSaysAsAWhole() {
    ObjectNode request = Chats.ask("Tell me about rivers.").put("seed", 11).put("n", 2);
    JsonNode whole = client().chat(request).json();

    List<JsonNode> chunks = client().chat(Chats.streamedWithUsage(request)).events();

    for (int choice = 0; choice < 2; choice++) {
      JsonNode message = whole.path("choices").path(choice).path("message");
      assertThat(Chats.joined(chunks, choice)).isEqualTo(message.path("content").asString());
    }
    assertThat(chunks.getLast().path("usage")).isEqualTo(whole.path("usage"));
  }

  @Test
  default void sendsOneTokenInEachChunk() {
    List<JsonNode> chunks = client().chat(Chats.streamed(Chats.exactly(25))).events();

    assertThat(contents(chunks)).hasSize(25);
  }

  @Test
  default void sendsTheRoleFirstAndTheFinishLast() {
    List<JsonNode> chunks = client().chat(Chats.streamed(Chats.exactly(4))).events();

    assertThat(delta(chunks.getFirst()).path("role").asString()).isEqualTo("assistant");
    assertThat(delta(chunks.getLast()).path("content").isMissingNode()).isTrue();
    assertThat(finish(chunks.getLast())).isEqualTo("length");
    assertThat(chunks.subList(0, chunks.size() - 1))
        .allMatch(chunk -> choice(chunk).path("finish_reason").isNull());
  }

  @Test
  default void keepsIdentityThroughTheStream() {
    List<JsonNode> chunks = client().chat(Chats.streamedWithUsage(Chats.exactly(5))).events();

    for (String field : List.of("id", "object", "created", "model", "system_fingerprint")) {
      assertThat(chunks.stream().map(chunk -> chunk.path(field)).distinct())
          .as(field)
          .hasSize(1)
          .noneMatch(JsonNode::isMissingNode);
    }
  }

  @Test
  default void sendsUsageOnlyWhenAsked() {
    List<JsonNode> silent = client().chat(Chats.streamed(Chats.exactly(3))).events();
    List<JsonNode> asked = client().chat(Chats.streamedWithUsage(Chats.exactly(3))).events();

    assertThat(silent).noneMatch(chunk -> chunk.has("usage"));
    assertThat(silent).noneMatch(chunk -> chunk.path("choices").isEmpty());
    assertThat(asked.getLast().path("choices")).isEmpty();
    assertThat(asked.getLast().path("usage").path("completion_tokens").asInt()).isEqualTo(3);
    assertThat(asked.subList(0, asked.size() - 1)).allMatch(chunk -> chunk.path("usage").isNull());
  }

  @Test
  default void countsAlongWhenAsked() {
    ObjectNode request = Chats.streamedWithUsage(Chats.exactly(6));
    ((ObjectNode) request.path("stream_options")).put("continuous_usage_stats", true);

    List<JsonNode> chunks = client().chat(request).events();

    List<Integer> counts =
        chunks.stream().map(c -> c.path("usage").path("completion_tokens").asInt(-1)).toList();
    assertThat(counts).isSorted().doesNotContain(-1).endsWith(6).contains(1, 2, 3, 4, 5);
  }

  @Test
  default void padsOnlyIfTheClientLets() {
    ObjectNode declined = Chats.streamed(Chats.exactly(3));
    declined.putObject("stream_options").put("include_obfuscation", false);

    List<JsonNode> padded = client().chat(Chats.streamed(Chats.exactly(3))).events();
    List<JsonNode> plain = client().chat(declined).events();

    assertThat(padded).anyMatch(chunk -> chunk.has("obfuscation"));
    assertThat(plain).noneMatch(chunk -> chunk.has("obfuscation"));
  }

  @Test
  default void marksTheAnswerAsAStream() {
    Answer answer =
        client()
            .chat(
                Chats.streamed(Chats.exactly(3)),
                "Accept-Encoding",
                "gzip",
                "Accept",
                "application/json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("text/event-stream");
    assertThat(answer.header("cache-control")).contains("no-cache");
    assertThat(answer.header("x-accel-buffering")).isEqualTo("no");
    assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
  }

  @Test
  default void refusesBeforeTheStreamBegins() {
    Answer answer = client().chat(Chats.streamed(Chats.exactly(3)).put("temperature", 9));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.isJson()).isTrue();
    assertThat(answer.error().path("param").asString()).isEqualTo("temperature");
  }

  @Test
  default void looksAlikeToEveryLoadClient() {
    Answer answer = client().chat(Chats.streamedWithUsage(Chats.exactly(20)));
    List<JsonNode> chunks = answer.events();

    long withContent = contents(chunks).count();
    long dataLines = answer.text().lines().filter(line -> line.startsWith("data: {")).count();
    long withChoices = chunks.stream().filter(c -> !c.path("choices").isEmpty()).count();

    assertThat(withContent).as("AIPerf, GuideLLM, inference-perf").isEqualTo(20);
    assertThat(withChoices).as("vllm bench: role and finish besides").isBetween(20L, 22L);
    assertThat(dataLines).isEqualTo(withChoices + 1);
    assertThat(chunks.getLast().path("usage").path("completion_tokens").asInt()).isEqualTo(20);
  }

  private static JsonNode choice(JsonNode chunk) {
    return chunk.path("choices").path(0);
  }

  private static JsonNode delta(JsonNode chunk) {
    return choice(chunk).path("delta");
  }

  private static String finish(JsonNode chunk) {
    return choice(chunk).path("finish_reason").asString("");
  }

  private static Stream<String> contents(List<JsonNode> chunks) {
    return chunks.stream()
        .map(chunk -> delta(chunk).path("content").asString(""))
        .filter(text -> !text.isEmpty());
  }
}
