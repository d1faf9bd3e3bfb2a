package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {

  private final StringWriter out = new StringWriter();

  @Test
  void onlyItsUserMayOpenItAndSilentClientsHoldNobodyUp(@TempDir Path folder) throws Exception {
    Path path = Files.writeString(folder.resolve("s"), "left by a server that was killed");
    ControlSocket socket = ControlSocket.open(path, operations());

    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      assertThat(silent.isConnected()).isTrue();
      assertThat(ask("nonsense", path)).isEqualTo(Main.USAGE);
      assertThat(out.toString()).contains("reload, drain, undrain or status");
      assertThat(ask("x".repeat(10_000), path)).isEqualTo(Main.USAGE);
      // No application is in this process.
      assertThat(ask("status", path)).isEqualTo(Main.UNHEALTHY);
      assertThat(out.toString()).contains("the application does not answer");
    }
    socket.close();
    assertThatThrownBy(() -> ask("status", path)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAPathThatIsTooLong(@TempDir Path folder) {
    Path path = folder.resolve("s".repeat(120));

    assertThatThrownBy(() -> ControlSocket.open(path, operations()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too long");
  }

  private int ask(String word, Path path) throws IOException {
    PrintWriter printer = new PrintWriter(out);
    return ControlCommand.ask(word, path, printer, printer);
  }

  private static Operations operations() {
    return new Operations(new Settings(Map.of()), ConfigReader.defaults(), Ticker.system());
  }
}
