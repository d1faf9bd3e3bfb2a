package org.fakeai.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server on this host a command is for: the one that this machine's settings would start. */
final class LocalTarget {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The API's port. Default: the configured port.")
  private @Nullable Integer port;

  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      description = "The server's state folder. Default: the configured or the usual one.")
  private @Nullable String stateDir;

  /** Where it listens for commands. */
  Path socket() {
    return socket(stateDir, port);
  }

  /** Where a server listens for commands; what is null is taken from the settings. */
  static Path socket(@Nullable String stateDir, @Nullable Integer port) {
    var server = new Settings(Map.of()).read().config().server();
    var state = StateFolder.of(Optional.ofNullable(stateDir).or(server::stateDir));
    return state.server(port == null ? server.port() : port).resolve(ControlSocket.NAME);
  }
}
