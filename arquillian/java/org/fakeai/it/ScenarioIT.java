package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a file decide what is answered, and an admin key opens what was. */
class ScenarioIT {

  private static final String ADMIN_KEY = "admin-test-0123456789abcdef";
  private static final String[] ADMIN = {"Authorization", "Bearer " + ADMIN_KEY};

  private static final String RULES =
      """
      rules:
        - name: fails first
          at_end: pass
          answers:
            - {error: {status: 429, headers: {retry-after: "3"}}, timing: {ttft_ms: 120}}
        - name: calls
          answer: {tool_calls: [{name: get_weather, arguments: {city: Paris}}]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void answersByRulesAndTakesNewOnes(String runtime, @TempDir Path folder) throws Exception {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
    try (Launched launched = start(runtime, rules, folder)) {
      ConformanceClient client = new ConformanceClient(launched.server());

      long start = System.nanoTime();
      Answer refused = client.chat(Chats.exactly(20));
      assertThat(refused.status()).isEqualTo(429);
      assertThat(System.nanoTime() - start).isGreaterThan(110_000_000);
      assertThat(refused.header("retry-after")).isEqualTo("3");
      assertThat(refused.error().path("code").asString()).isEqualTo("rate_limit_exceeded");
      assertCalls(client.chat(Chats.exactly(20)));
      Answer streamed = client.chat(Chats.exactly(20).put("stream", true));
      assertThat(streamed.text()).contains("get_weather", "\"tool_calls\"}]");

      assertThat(client.get("/admin/requests").status()).isEqualTo(401);
      assertThat(client.get("/v1/models", ADMIN).status()).isEqualTo(200);
      assertThat(verify(client, "{\"filter\": {\"tool\": \"get_weather\"}, \"exactly\": 2}"))
          .isEqualTo(200);
      assertThat(verify(client, "{\"filter\": {\"rule\": \"fails first\"}, \"exactly\": 2}"))
          .isEqualTo(417);

      // The same rules: their counts stay. After a reset they begin anew.
      assertThat(reload(launched, folder).status()).isZero();
      assertCalls(client.chat(Chats.exactly(20)));
      assertThat(
              client
                  .checked(
                      client.request("/admin/reset").headers(ADMIN).POST(BodyPublishers.noBody()))
                  .status())
          .isEqualTo(200);
      assertThat(client.get("/admin/requests", ADMIN).json().path("data")).isEmpty();
      assertThat(client.chat(Chats.exactly(20)).status()).isEqualTo(429);

      Files.writeString(rules, "rules:\n  - {anser: hi}\n");
      Launched.Ended bad = reload(launched, folder);
      assertThat(bad.status()).isEqualTo(2);
      assertThat(bad.output()).contains("did you mean answer?", "rules.yaml line 2");
      assertCalls(client.chat(Chats.exactly(20)));

      Files.writeString(rules, "rules:\n  - answer: Hello from the new rules.\n");
      assertThat(reload(launched, folder).status()).isZero();
      assertThat(client.chat(Chats.ask("Hi")).json().at("/choices/0/message/content").asString())
          .isEqualTo("Hello from the new rules.");
    }
  }

  private static void assertCalls(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/choices/0/message/tool_calls/0/function/arguments").asString())
        .isEqualTo("{\"city\":\"Paris\"}");
  }

  private static int verify(ConformanceClient client, String body) {
    return client.post("/admin/requests/verify", body, ADMIN).status();
  }

  private static Launched start(String runtime, Path rules, Path folder) throws IOException {
    return Launched.start(
        folder,
        Map.of(),
        List.of(
            "--runtime",
            runtime,
            "--port",
            "0",
            "--scenario-file",
            rules.toString(),
            "--admin-api-keys",
            ADMIN_KEY,
            "--ttft",
            "0",
            "--itl",
            "0"));
  }

  private static Launched.Ended reload(Launched launched, Path folder) throws Exception {
    String port = Integer.toString(launched.server().getPort());
    return Launched.run(folder, Map.of(), List.of("reload", "--port", port));
  }
}
