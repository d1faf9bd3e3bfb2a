package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration and keys change while the server answers, and nobody notices but who should. */
class ReloadIT {

  private static final String ONE = "stream_chunk_style: openai\nstream_usage: true\n";
  private static final String OTHER = "stream_chunk_style: vllm\nstream_usage: false\n";
  private static final String FAST = "ttft_ms: 5\nitl_ms: 3\n";
  private static final String FIRST_KEY = "sk-test-first-0123456789abcdef";
  private static final String SECOND_KEY = "sk-test-second-0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void hundredTimesUnderLoad(String runtime, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("settings.yaml"), FAST + ONE);
    try (Launched launched = start(runtime, file, folder);
        Load load = Load.on(launched.server(), 4, 8, 60, ReloadIT::isOfOneKind)) {
      for (int i = 1; i <= 100; i++) {
        long before = load.whole();
        Files.writeString(file, FAST + (i % 2 == 0 ? ONE : OTHER));
        assertThat(control("reload", launched, folder)).endsWith("exit 0");
        Eventually.within(
            Duration.ofSeconds(30), "requests go on", () -> load.whole() > before + 2);
      }
      load.stop();

      assertThat(load.faults()).isEmpty();
      assertThat(load.cut()).isZero();
      assertThat(load.streamed()).isGreaterThan(20);
      assertThat(control("status", launched, folder)).contains(". configuration: 101");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void keysComeAndGoAndABadFileChangesNothing(String runtime, @TempDir Path folder)
      throws Exception {
    Path keys = Files.writeString(folder.resolve("keys.txt"), FIRST_KEY + "\n");
    String settings = "require_api_key: true\napi_keys: [\"" + keys + "\"]\n";
    Path file = Files.writeString(folder.resolve("settings.yaml"), settings);
    try (Launched launched = start(runtime, file, folder)) {
      ConformanceClient client = new ConformanceClient(launched.server());
      assertThat(status(client, SECOND_KEY)).isEqualTo(401);

      Files.writeString(keys, FIRST_KEY + "\n" + SECOND_KEY + "\n");
      assertThat(reload(launched, folder).status()).isZero();
      assertThat(status(client, FIRST_KEY)).isEqualTo(200);
      assertThat(status(client, SECOND_KEY)).isEqualTo(200);

      Files.writeString(keys, SECOND_KEY + "\n");
      assertThat(reload(launched, folder).status()).isZero();
      assertThat(status(client, FIRST_KEY)).isEqualTo(401);
      assertThat(status(client, SECOND_KEY)).isEqualTo(200);

      Files.writeString(file, settings + "ttft: -1\nitll_ms: 3\nport: 1\n");
      Launched.Ended refused = reload(launched, folder);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.output())
          .contains("ttft", "line 3", "itll_ms", "did you mean itl_ms?", "line 4")
          .doesNotContain(SECOND_KEY);
      assertThat(status(client, SECOND_KEY)).isEqualTo(200);

      Files.writeString(file, settings + "host: 0.0.0.0\n");
      Launched.Ended moved = reload(launched, folder);
      assertThat(moved.status()).isZero();
      assertThat(moved.output()).contains("needs a restart: host: 127.0.0.1 -> 0.0.0.0");
    }
  }

  private static Launched start(String runtime, Path file, Path folder) throws IOException {
    List<String> flags =
        List.of("--runtime", runtime, "--port", "0", "--config-file", file.toString());
    return Launched.start(folder, Map.of(), flags);
  }

  /** Role and finish reason in chunks of their own and usage, or none of it. */
  private static void isOfOneKind(String stream) {
    boolean ownRole = stream.contains("\"delta\":{\"role\":\"assistant\",\"content\":\"\"");
    boolean usage = stream.contains("\"usage\":{");
    assertThat(ownRole).as(() -> stream.substring(0, 400)).isEqualTo(usage);
  }

  private static int status(ConformanceClient client, String key) {
    return client.get("/v1/models", "Authorization", "Bearer " + key).status();
  }

  private static Launched.Ended reload(Launched launched, Path folder) throws Exception {
    String port = Integer.toString(launched.server().getPort());
    return Launched.run(folder, Map.of(), List.of("reload", "--port", port));
  }

  /** As the command does it, without a process of its own for each. */
  private static String control(String word, Launched launched, Path folder) throws IOException {
    Path socket = folder.resolve("state/servers/" + launched.server().getPort() + "/control.sock");
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
      channel.write(ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.UTF_8)));
      return String.join("\n", in.lines().toList());
    }
  }
}
