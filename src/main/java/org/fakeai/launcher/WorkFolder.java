package org.fakeai.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for what a runtime writes; it goes when the process ends. */
final class WorkFolder {

  private WorkFolder() {}

  static Path create() throws LaunchException {
    try {
      var folder = Files.createTempDirectory("fakeai-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete work folder"));
      return folder.toRealPath();
    } catch (IOException e) {
      throw new LaunchException("cannot create a temporary folder: " + e.getMessage(), e);
    }
  }

  static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("fakeai: left " + folder + " behind: " + e.getMessage());
    }
  }
}
