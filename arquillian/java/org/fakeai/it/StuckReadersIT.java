package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Clients that ask for the longest answers and do not read them disturb nobody. */
class StuckReadersIT {

  private static final int READERS = 12;
  private static final Duration PROMPT = Duration.ofSeconds(2);

  /** Where Open Liberty does not time a blocked write out, they end when their clients leave. */
  private static final int PROBES = 100;

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"liberty,1,false", "liberty,0,false", "payara,1,true", "payara,0,true"})
  void holdNothingThatOthersNeedAndAreGivenUp(String runtime, String itl, boolean givenUp)
      throws Exception {
    List<String> flags =
        List.of(
            "--host=127.0.0.1",
            "--port=0",
            "--runtime=" + runtime,
            "--itl=" + itl + ":0",
            "--stream-token-timeout-seconds=3");
    List<StuckReader> readers = new ArrayList<>();
    try (Launched launched = Launched.start(folder, Map.of("JAVA_OPTS", "-Xmx256m"), flags)) {
      ConformanceClient client = new ConformanceClient(launched.server());
      ObjectNode longest = Chats.streamed(Chats.exactly(100_000).put("model", "gpt-5"));
      for (int i = 0; i < READERS; i++) {
        readers.add(new StuckReader(launched.server(), longest));
      }

      Eventually.within(LIMIT, "all are admitted", () -> accounts(client, "admitted") >= READERS);
      int probes = 0;
      long end = System.nanoTime() + LIMIT.toNanos();
      while (givenUp ? accounts(client, "in_flight") > 0 : probes < PROBES) {
        assertThat(System.nanoTime()).as("time until all are given up").isLessThan(end);
        probes++;
        long before = System.nanoTime();
        assertThat(client.get("/health").status()).isEqualTo(200);
        assertThat(System.nanoTime() - before).as("time of /health").isLessThan(PROMPT.toNanos());
        assertThat(client.chat(Chats.streamed(Chats.exactly(20))).events()).hasSize(22);
      }

      if (!givenUp) {
        for (StuckReader reader : readers) {
          reader.close();
        }
        Eventually.within(LIMIT, "all have ended", () -> accounts(client, "in_flight") == 0);
      }
      assertThat(accounts(client, "aborted")).isEqualTo(READERS);
      assertThat(accounts(client, "finished")).isEqualTo(probes);
    } finally {
      for (StuckReader reader : readers) {
        reader.close();
      }
    }
  }

  private static long accounts(ConformanceClient client, String name) {
    JsonNode accounts =
        client.get("/metrics", "Accept", "application/json").json().path("accounts");
    return accounts.path(name).asLong();
  }
}
