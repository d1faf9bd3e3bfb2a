package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayaraCommandsTest {

  private static final Endpoint API = new Endpoint("127.0.0.1", 8000);

  @Test
  void movesTheRuntimesPagesToTheManagementPort() {
    var commands = PayaraCommands.beforeBoot(launch(Optional.of(new Endpoint("127.0.0.1", 9000))));

    assertThat(commands)
        .anyMatch(it -> it.endsWith("http-listener.address=127.0.0.1"))
        .anyMatch(it -> it.endsWith("https-listener.port=9000"))
        .contains(
            "set-microprofile-healthcheck-configuration --enabled=true --endpoint=health"
                + " --virtualServers=management");
  }

  @Test
  void switchesTheRuntimesPagesOff() {
    var commands = PayaraCommands.beforeBoot(launch(Optional.empty()));

    assertThat(commands)
        .contains("set-microprofile-healthcheck-configuration --enabled=false")
        .noneMatch(it -> it.startsWith("create-virtual-server"));
  }

  @Test
  void boundsWhatWaitsForAClientAndForHowLong() {
    var commands = PayaraCommands.beforeBoot(launch(Optional.empty()));

    assertThat(commands)
        .anyMatch(it -> it.endsWith("transport.tcp.socket-write-buffer-size=8192"))
        .anyMatch(it -> it.endsWith("transport.tcp.write-timeout-millis=30000"));
  }

  private static Launch launch(Optional<Endpoint> management) {
    return new Launch(new Home(Path.of("")), API, management, Duration.ofSeconds(30), Path.of(""));
  }
}
