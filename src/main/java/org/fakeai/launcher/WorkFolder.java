package org.fakeai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what a runtime writes; it goes when the process ends. */
final class WorkFolder {

  /** More than one, since a server that is still starting goes on writing. */
  private static final int ATTEMPTS = 5;

  private WorkFolder() {}

  static Path create() throws LaunchException {
    try {
      var folder = Files.createTempDirectory("fakeai-").toRealPath();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete work folder"));
      return folder;
    } catch (IOException e) {
      throw new LaunchException("cannot create a temporary folder: " + e.getMessage(), e);
    }
  }

  static void delete(Path folder) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (delete(folder.toFile())) {
        return;
      }
    }
    System.err.println("fakeai: left " + folder + " behind");
  }

  private static boolean delete(File file) {
    var children = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
    if (children != null) {
      for (File child : children) {
        delete(child);
      }
    }
    return file.delete() || !file.exists();
  }
}
