package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCommandTest {

  private static final Path PAGE = Path.of("src/test/resources/golden/metrics/after-load.json");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int metrics(String... more) {
    var words = new String[3 + more.length];
    words[0] = "metrics";
    words[1] = "--host=127.0.0.1";
    words[2] = "--port=" + server.port();
    System.arraycopy(more, 0, words, 3, more.length);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  @Test
  void showsATableOfWhatWasCalled() throws Exception {
    server.answer(200, Files.readString(PAGE));

    assertThat(metrics()).isEqualTo(Main.FINE);

    assertThat(out.toString())
        .containsPattern("/v1/chat/completions +22 +2\\.2 +140\\.9 +100\\.1 +200\\.3 +1002\\.4")
        .contains("200 of prompts, 100 of replies", "1 running, 20 finished", "avg 10.5 ms")
        .doesNotContain("\033");
    assertThat(server.requests().getFirst().accept()).isEqualTo("application/json");
  }

  @Test
  void leavesOutWhatNobodyCalled() throws Exception {
    server.answer(200, Files.readString(PAGE.resolveSibling("at-start.json")));

    assertThat(metrics()).isEqualTo(Main.FINE);
    assertThat(out.toString()).contains("Requests").doesNotContain("/v1/");
  }

  @Test
  void printsALineForEachLook() throws Exception {
    server.answer(200, Files.readString(PAGE));

    assertThat(metrics("--format=csv", "--watch", "--interval=0.05", "--count=3"))
        .isEqualTo(Main.FINE);

    var lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .startsWith("time,requests,requests_per_second,errors_4xx,errors_5xx,input_tokens,")
        .endsWith(",admitted,in_flight,refused");
    assertThat(lines.subList(1, 4))
        .allMatch(line -> line.matches("[0-9T:-]+Z,30,3,1,1,200,100,30,1,20,0,1,10.027,.*,22,1,1"))
        .allMatch(line -> line.split(",").length == lines.getFirst().split(",").length);
  }

  @Test
  void passesTheServersOwnPagesOn() {
    server.answer(200, "# HELP a b\na 1\n");

    assertThat(metrics("--format=prometheus")).isEqualTo(Main.FINE);

    assertThat(out.toString().lines()).containsExactly("# HELP a b", "a 1");
    assertThat(server.requests().getFirst().accept()).isEqualTo("text/plain");
  }

  @Test
  void showsTheKeyToTheServerAlone(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("key"), "# mine\n\nsk-secret-0123456789ab\n");
    server.answer(401, "{\"error\": {\"message\": \"no\"}}");

    assertThat(metrics("--api-key-file=" + file)).isEqualTo(Main.UNHEALTHY);

    assertThat(server.requests().getFirst().authorization())
        .isEqualTo("Bearer sk-secret-0123456789ab");
    assertThat(err.toString()).contains("wants an API key", "--api-key-file", "FAKEAI_API_KEY");
    assertThat(out + err.toString()).doesNotContain("sk-secret");
  }

  @Test
  void wantsAKeyInTheKeyFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("key"), "# none\n");

    assertThat(metrics("--api-key-file=" + file)).isEqualTo(Main.UNHEALTHY);
    assertThat(err.toString()).contains("no API key in");
  }

  @Test
  void endsWhenTheServerDoes() throws Exception {
    server.answer(200, Files.readString(PAGE)).answer(503, "");

    assertThat(metrics("--watch", "--interval=0.05")).isEqualTo(Main.UNHEALTHY);
    assertThat(err.toString()).contains("answers 503");
  }

  @Test
  void refusesWatchingWithoutAPause() {
    assertThat(metrics("--watch", "--interval=0")).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("--interval");
  }
}
