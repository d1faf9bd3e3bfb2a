package org.fakeai.bench.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to start one server.
 *
 * @param environment variables set for it, besides the inherited ones without {@code FAKEAI_*}
 * @param directory an empty directory: its working directory, and where its log goes
 * @param readyFile the file in which it says which port it listens on, if it says so
 */
public record LaunchPlan(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Optional<Path> readyFile,
    Duration patience) {

  /** Copies the collections in. */
  public LaunchPlan {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Path log() {
    return directory.resolve(name + ".log");
  }
}
