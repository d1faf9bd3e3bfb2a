package org.fakeai.launcher.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fakeai.launcher.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplTest {

  private static final String REPLY =
      """
      : keep-alive

      data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

      data: {"choices":[{"delta":{"content":"Good "}}]}

      data: {"choices":[{"delta":{"content":"day"}}]}

      data: {"choices":[{"delta":{"content":"!"}}]}

      data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

      data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3}}

      data: [DONE]

      """;

  private final StringWriter out = new StringWriter();

  /** Each look at the clock is 10 ms after the last. */
  private final AtomicLong clock = new AtomicLong();

  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private boolean say(String... lines) throws IOException {
    var client =
        new ChatClient(
            URI.create("http://127.0.0.1:" + server.port() + "/"),
            Optional.of("sk-secret-0123456789ab"),
            () -> clock.addAndGet(10_000_000));
    var repl = new Repl(client, new Conversation("gpt-4o", ""), new PrintWriter(out), false);
    return repl.run(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  private JsonNode body(int request) {
    return JsonMapper.shared().readTree(server.requests().get(request).body());
  }

  @Test
  void printsTheReplyAndItsTimes() throws Exception {
    server.answer(200, REPLY);

    assertThat(say("Hello")).isTrue();

    // The clock is read at the request and at each chunk: the first text is the second chunk's.
    assertThat(out.toString().lines())
        .containsExactly("Good day!", "[TTFT 20 ms, ITL 10.0 ms, 3 tokens, 100.0 tokens/s]");
    assertThat(server.requests().getFirst().authorization())
        .isEqualTo("Bearer sk-secret-0123456789ab");
    assertThat(body(0).at("/stream_options/include_usage").asBoolean()).isTrue();
  }

  @Test
  void remembersTheConversationUntilToldNotTo() throws Exception {
    server.answer(200, REPLY);

    say("/system Be \"brief\".", "One", "Two", "/history", "/reset", "/model gpt-4", "Three");

    assertThat(body(1).path("messages").findValuesAsString("role"))
        .containsExactly("system", "user", "assistant", "user");
    assertThat(body(1).path("messages").findValuesAsString("content"))
        .containsExactly("Be \"brief\".", "One", "Good day!", "Two");
    assertThat(body(2).path("messages").findValuesAsString("content"))
        .containsExactly("Be \"brief\".", "Three");
    assertThat(body(2).path("model").asString()).isEqualTo("gpt-4");
    assertThat(out.toString()).contains("user: One", "assistant: Good day!", "model gpt-4");
  }

  @Test
  void addsRepliesUp() throws Exception {
    server.answer(200, REPLY);

    assertThat(say("One", "Two", "/stats", "/quit", "Three")).isTrue();

    assertThat(out.toString())
        .contains("2 replies, 18 prompt tokens, 6 tokens, mean TTFT 20 ms, mean ITL 10.0 ms");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void listsModelsAndHelps() throws Exception {
    server.answer(200, "{\"data\":[{\"id\":\"gpt-4\"},{\"id\":\"gpt-4o\"}]}");

    assertThat(say("/models", "/help", "/stats")).isTrue();

    assertThat(out.toString()).startsWith("gpt-4\ngpt-4o\n").contains("/system TEXT", "0 replies");
  }

  @Test
  void goesOnAfterAFailureAndForgetsTheQuestion() throws Exception {
    server
        .answer(401, "{\"error\":{\"message\":\"Incorrect API key\"}}")
        .answer(200, "data: {\"error\":{\"message\":\"It took too long.\"}}\n\n")
        .answer(200, "data: {\"choices\":[{\"delta\":{\"content\":\"Go\"}}]}\n\n")
        .answer(200, REPLY);

    assertThat(say("One", "Two", "Three", "/nonsense", "Four")).isFalse();

    assertThat(out.toString())
        .contains("401: Incorrect API key", "It took too long.", "the reply broke off")
        .contains("/nonsense is no command", "Good day!")
        .doesNotContain("sk-secret");
    assertThat(body(3).path("messages").findValuesAsString("content")).containsExactly("Four");
  }
}
