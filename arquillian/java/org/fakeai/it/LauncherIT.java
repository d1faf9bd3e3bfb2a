package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's own words and exit codes. */
class LauncherIT {

  @TempDir Path folder;

  @Test
  void reportsEveryProblemAtOnceAndStartsNothing() throws Exception {
    Files.writeString(folder.resolve("fakeai.yaml"), "ttft_mss: 20\nitl_ms: fast\n");

    Launched.Ended ended =
        Launched.run(folder, Map.of("FAKEAI_MAX_CONCURRENT_REQUESTS", "-4"), List.of("server"));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output())
        .contains("ttft_mss")
        .contains("ttft_ms")
        .contains("itl_ms")
        .contains("MAX_CONCURRENT_REQUESTS");
  }

  @Test
  void saysThatNoServerAnswers() throws Exception {
    Launched.Ended ended =
        Launched.run(folder, Map.of(), List.of("status", "--host", "127.0.0.1", "--port", "1"));

    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void printsSettingsWithTheirSources() throws Exception {
    Launched.Ended ended =
        Launched.run(
            folder,
            Map.of("FAKEAI_GENERATION__TTFT_MS", "77", "FAKEAI_API_KEYS", "sk-secret-0123456789ab"),
            List.of("config", "print"));

    assertThat(ended.status()).isZero();
    assertThat(ended.output())
        .containsPattern("ttft_ms: 77 .*FAKEAI_GENERATION__TTFT_MS")
        .doesNotContain("sk-secret-0123456789ab")
        .contains("not in effect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void letsARunningReplyEndBeforeItStops(String runtime) throws Exception {
    List<String> flags =
        List.of("--host", "127.0.0.1", "--port", "0", "--runtime", runtime, "--itl", "100:0");
    try (Launched launched = Launched.start(folder, Map.of(), flags);
        RawConnection connection = new RawConnection(launched.server())) {
      connection.send(
          "POST " + Chats.PATH, "localhost", Chats.streamed(Chats.exactly(20)).toString());
      assertThat(connection.line()).contains(" 200");

      int status = launched.stop();

      assertThat(status).isIn(0, 143);
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < 500 && !rest.toString().contains("[DONE]"); i++) {
        rest.append(connection.line());
      }
      assertThat(rest).contains("[DONE]");
    }
  }
}
