package org.fakeai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for all that FakeAI writes on a host: {@code servers/PORT} for each server that runs,
 * {@code aot} for start-up caches. The program's own tree is only read.
 */
record StateFolder(Path path) {

  private static final String NAME = "fakeai";

  /**
   * The configured folder, else the one that systemd prepared ({@code STATE_DIRECTORY}), else the
   * user's by the XDG Base Directory rules, else one in the folder for temporary files where the
   * user has no home.
   *
   * @param home the user's home; where it does not exist, it does not count
   */
  static StateFolder choose(
      Optional<String> configured, Map<String, String> environment, Path home, Path temporary) {
    return new StateFolder(
        configured
            .map(Path::of)
            .or(() -> variable(environment, "STATE_DIRECTORY").map(it -> Path.of(it.split(":")[0])))
            .or(() -> variable(environment, "XDG_STATE_HOME").map(it -> Path.of(it).resolve(NAME)))
            .orElseGet(
                () ->
                    Files.isWritable(home)
                        ? home.resolve(".local/state").resolve(NAME)
                        : temporary.resolve(NAME + "-" + System.getProperty("user.name")))
            .toAbsolutePath()
            .normalize());
  }

  /** The folder that this process's settings and environment name. */
  static StateFolder of(Optional<String> configured) {
    return choose(
        configured,
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Where the server on a port keeps its things while it runs. */
  Path server(int port) {
    return path.resolve("servers").resolve(Integer.toString(port));
  }

  /** Creates a folder, and those above it, that only this user can enter. */
  static Path create(Path folder) throws LaunchException {
    try {
      return Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new LaunchException(
          "cannot write to the state folder "
              + folder
              + ": "
              + e.getMessage()
              + "; --state-dir or FAKEAI_STATE_DIR names another",
          e);
    }
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(it -> !it.isBlank());
  }
}
