package org.fakeai.config.script;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a whole file of a size that is still reasonable. */
final class FileText {

  private FileText() {}

  /** The text; empty, with a note, if it cannot be read. */
  static Optional<String> of(Path file, long largestBytes, Notes notes) {
    try {
      if (Files.isDirectory(file)) {
        return refused("it is a folder", notes);
      }
      if (Files.size(file) > largestBytes) {
        return refused("it has more than " + largestBytes / 1_000_000 + " MB", notes);
      }
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException missing) {
      return refused("no such file", notes);
    } catch (AccessDeniedException denied) {
      return refused("permission denied", notes);
    } catch (CharacterCodingException binary) {
      return refused("it is not UTF-8 text", notes);
    } catch (IOException failed) {
      return refused(failed.getClass().getSimpleName(), notes);
    }
  }

  private static Optional<String> refused(String reason, Notes notes) {
    notes.add(0, "", "cannot be read: " + reason);
    return Optional.empty();
  }
}
