package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private CommandLine program = Main.commandLine();

  @BeforeEach
  void listen() {
    program = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }

  @Test
  void helpsWithoutACommand() {
    assertThat(program.execute()).isEqualTo(Main.FINE);
    assertThat(out.toString()).contains("Commands:", "server", "status", "Exit codes");
  }

  @Test
  void makesAsManyDifferentKeysAsWanted() {
    assertThat(program.execute("keys", "generate", "-n", "3")).isEqualTo(Main.FINE);
    assertThat(out.toString().lines().distinct())
        .hasSize(3)
        .allMatch(key -> key.matches("sk-fakeai-[A-Za-z0-9]{48}"));
  }

  @Test
  void namesEveryProblemBeforeAnythingStarts(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("a.yaml"), "tft_ms: 3\nitl_ms: fast\n");

    int code = program.execute("server", "--config-file", file.toString(), "--port", "x");

    assertThat(code).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("tft_ms", "itl_ms", "port", "3 problems");
  }

  @Test
  void tellsAnUnknownFlagInTwoLinesAndNotInPages() {
    assertThat(program.execute("server", "--prot", "8000")).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("'--prot'", "--help");
    assertThat(err.toString().lines()).hasSizeLessThan(5);
  }

  @Test
  void printsSettingsWithTheirSourceAndNeverAKey(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("a.yaml"), "itl_ms: 7\n");

    int code =
        program.execute(
            "config",
            "print",
            "--config-file",
            file.toString(),
            "--api-key=sk-secret-0123456789ab");

    assertThat(code).isEqualTo(Main.FINE);
    assertThat(out.toString())
        .containsPattern("(?m)^itl_ms: 7 +# .*a.yaml line 1$")
        .containsPattern("(?m)^require_api_key: true +# command line$")
        .containsPattern("(?m)^http2: false +# default, not in effect$")
        .doesNotContain("sk-secret-0123456789ab");
  }

  @Test
  void printsSettingsAsJson() {
    assertThat(program.execute("config", "print", "--format", "json", "--seed", "5"))
        .isEqualTo(Main.FINE);
    assertThat(out.toString())
        .startsWith("[")
        .contains(
            "{\"name\": \"seed\", \"value\": \"5\", \"source\": \"command line\", \"in_effect\":"
                + " true}");
  }

  @Test
  void checksSettings() {
    assertThat(program.execute("config", "check")).isEqualTo(Main.FINE);
    assertThat(program.execute("config", "check", "--ttft", "-1")).isEqualTo(Main.USAGE);
  }

  @Test
  void saysThatNothingAnswers() throws Exception {
    var free = Ports.claim("this test", Endpoint.LOOPBACK, 0);

    assertThat(program.execute("status", "--port", Integer.toString(free.port())))
        .isEqualTo(Main.UNHEALTHY);
    assertThat(err.toString()).contains("no answer from http://127.0.0.1:" + free.port());
  }

  @Test
  void writesACompletionScript() {
    assertThat(program.execute("completion")).isEqualTo(Main.FINE);
    assertThat(out.toString())
        .contains("complete -F", "--config-file", "interactive", "--watch", "--api-key-file");
  }
}
