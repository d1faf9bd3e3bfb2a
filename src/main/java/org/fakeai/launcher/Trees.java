package org.fakeai.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders with all that is in them. */
final class Trees {

  private Trees() {}

  /**
   * Deletes a file or a folder; what a link leads to is spared.
   *
   * @return true if nothing is left
   */
  static boolean delete(Path path) {
    return delete(path.toFile());
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
