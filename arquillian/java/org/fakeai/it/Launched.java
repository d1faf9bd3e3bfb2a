package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that {@code ./fakeai} started, in an empty folder and a clean environment. */
final class Launched implements AutoCloseable {

  /** The source tree's. */
  private static final String PROGRAM = new File("fakeai").getAbsolutePath();

  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  private final Process process;
  private final Path log;
  private final URI server;

  private Launched(Process process, Path log, URI server) {
    this.process = process;
    this.log = log;
    this.server = server;
  }

  static Launched start(Path folder, Map<String, String> environment, List<String> flags)
      throws IOException {
    return start(PROGRAM, folder, environment, flags);
  }

  /** As the other, by the program of another tree. */
  static Launched start(
      String program, Path folder, Map<String, String> environment, List<String> flags)
      throws IOException {
    Path ready = folder.resolve("ready");
    Path log = folder.resolve("log");
    Process process = command(program, folder, environment, flags(ready, flags), log).start();
    try {
      Eventually.within(
          LONGEST_START, "the server starts", () -> hasText(ready) || !process.isAlive());
      assertThat(process.isAlive()).as(() -> text(log)).isTrue();
      return new Launched(process, log, URI.create(Files.readString(ready).strip()));
    } catch (AssertionError failed) {
      process.destroy();
      throw failed;
    }
  }

  /** What a command that ends by itself leaves behind. */
  record Ended(int status, String output) {}

  static Ended run(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process = command(PROGRAM, folder, environment, arguments, log).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
    return new Ended(process.exitValue(), text(log));
  }

  private static ProcessBuilder command(
      String program,
      Path folder,
      Map<String, String> environment,
      List<String> arguments,
      Path log) {
    List<String> words = new ArrayList<>();
    words.add(program);
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FAKEAI_"));
    builder.environment().put("FAKEAI_AOT", "false");
    builder.environment().put("FAKEAI_STATE_DIR", folder.resolve("state").toString());
    builder.environment().putAll(environment);
    return builder;
  }

  private static List<String> flags(Path ready, List<String> flags) {
    List<String> all = new ArrayList<>(List.of("server", "--ready-file", ready.toString()));
    all.addAll(flags);
    return all;
  }

  private static boolean hasText(Path file) {
    return file.toFile().length() > 0;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      return missing.toString();
    }
  }

  URI server() {
    return server;
  }

  /** Everything that the process printed so far. */
  String log() {
    return text(log);
  }

  /** Asks the process to end, as a service manager does, and tells how it ended. */
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends after SIGTERM").isTrue();
    return process.exitValue();
  }

  /** Ends the process as a crash would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
