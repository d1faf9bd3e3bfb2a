package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InteractiveCommandTest {

  private final InputStream keyboard = System.in;
  private final StringWriter out = new StringWriter();

  @AfterEach
  void giveTheKeyboardBack() {
    System.setIn(keyboard);
  }

  private int interactive(int port, String input) {
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .execute("interactive", "--host=127.0.0.1", "--port=" + port, "--model=gpt-4");
  }

  @Test
  void answersWhatStandardInputAsks() throws Exception {
    try (var server = new StubServer().answer(200, "data: [DONE]\n\n")) {
      assertThat(interactive(server.port(), "Hello\n")).isEqualTo(Main.FINE);

      assertThat(server.requests().getFirst().body()).contains("\"gpt-4\"", "\"Hello\"");
      assertThat(out.toString()).contains("[TTFT 0 ms, ").doesNotContain("> ");
    }
  }

  @Test
  void saysThatNothingAnswers() throws Exception {
    var free = Ports.claim("this test", Endpoint.LOOPBACK, 0);

    assertThat(interactive(free.port(), "Hello\n/quit\n")).isEqualTo(Main.UNHEALTHY);
    assertThat(out.toString()).contains("No answer");
  }
}
