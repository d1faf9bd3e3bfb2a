package org.fakeai.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server started as people start it, by the launcher; stopped by {@link #close}. */
final class Launched implements AutoCloseable {

  private static final Path LAUNCHER = Path.of("fakeai").toAbsolutePath();
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Process process;
  private final Path log;
  private final URI address;

  /**
   * @param folder the server's working directory
   * @param environment variables added to a clean environment
   * @param arguments what follows {@code fakeai server}
   */
  Launched(Path folder, Map<String, String> environment, List<String> arguments) {
    Path ready = folder.resolve("ready");
    this.log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "server"));
    command.addAll(List.of("--port", "0", "--ready-file", ready.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FAKEAI_"));
    builder.environment().putAll(environment);
    try {
      this.process = builder.start();
      Eventually.within(
          START, "ready: " + command, () -> Files.exists(ready) || !process.isAlive());
      if (!Files.exists(ready)) {
        throw new AssertionError("the server ended:\n" + Files.readString(log));
      }
      this.address = URI.create(Files.readString(ready).strip());
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  URI address() {
    return address;
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  /** Asks the server to stop as a service manager does and waits for it. */
  int stop() {
    process.destroy();
    Eventually.within(STOP, "stopped", () -> !process.isAlive());
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
