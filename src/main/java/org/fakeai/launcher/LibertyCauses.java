package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Why a deployment failed: Open Liberty's console only names the outermost exception. */
final class LibertyCauses {

  private LibertyCauses() {}

  /** From the incident files in a server's log folder, each once. */
  static List<String> in(Path logs) {
    var incidents = logs.resolve("ffdc");
    if (!Files.isDirectory(incidents)) {
      return List.of();
    }
    try (var files = Files.list(incidents)) {
      return files
          .sorted()
          .flatMap(LibertyCauses::lines)
          .filter(line -> line.startsWith("Caused by: "))
          .distinct()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readString(file, UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
