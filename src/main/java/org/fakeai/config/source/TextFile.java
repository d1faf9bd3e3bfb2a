package org.fakeai.config.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What reading a text file brought. */
sealed interface TextFile {

  /** What it contains. */
  record Content(String text) implements TextFile {
    @Override
    public String toString() {
      return "Content[…]";
    }
  }

  /** Why it cannot be read. */
  record Unreadable(String reason) implements TextFile {}

  static TextFile read(Path file) {
    if (Files.isDirectory(file)) {
      return new Unreadable("it is a folder");
    }
    try {
      var text = Files.readString(file);
      return new Content(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException missing) {
      return new Unreadable("no such file");
    } catch (AccessDeniedException denied) {
      return new Unreadable("permission denied");
    } catch (CharacterCodingException binary) {
      return new Unreadable("it is not UTF-8 text");
    } catch (IOException failed) {
      return new Unreadable(failed.getClass().getSimpleName());
    }
  }
}
