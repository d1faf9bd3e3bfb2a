package org.fakeai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that holds the server's base URL while it is ready. */
final class ReadyFile {

  private ReadyFile() {}

  /** Appears complete or not at all. */
  static void write(Path file, String url) throws LaunchException {
    try {
      var whole = file.toAbsolutePath();
      var part =
          whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid());
      Files.writeString(part, url + "\n");
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LaunchException("cannot write the ready file: " + e, e);
    }
  }

  static void remove(Path file) throws LaunchException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new LaunchException("cannot remove the ready file: " + e, e);
    }
  }
}
