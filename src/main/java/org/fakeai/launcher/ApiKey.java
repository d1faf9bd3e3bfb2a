package org.fakeai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The key that a command shows to a server. Never an argument itself: other users of the machine
 * see arguments, and shells remember them.
 */
final class ApiKey {

  static final String VARIABLE = "FAKEAI_API_KEY";

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = {
        "A file whose first line is the API key.",
        "Default: the environment variable " + VARIABLE + ", or no key."
      })
  private @Nullable Path file;

  Optional<String> read() throws LaunchException {
    if (file == null) {
      return Optional.ofNullable(System.getenv(VARIABLE)).filter(it -> !it.isBlank());
    }
    try (var lines = Files.lines(file)) {
      return Optional.of(
          lines
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .findFirst()
              .orElseThrow(() -> new LaunchException("no API key in " + file)));
    } catch (IOException e) {
      throw new LaunchException("cannot read the API key: " + e, e);
    }
  }
}
