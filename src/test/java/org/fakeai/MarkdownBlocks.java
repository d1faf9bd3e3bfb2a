package org.fakeai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a page of the documentation, so that its examples can be run. */
public final class MarkdownBlocks {

  private static final String FENCE = "```";

  private MarkdownBlocks() {}

  /**
   * A block.
   *
   * @param kind what stands behind the opening fence, such as {@code yaml}
   * @param text what is in it
   */
  public record Block(String kind, String text) {}

  /** All blocks of {@code docs/…}, in order. */
  public static List<Block> of(String page) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String kind = null;
    for (String line : lines(Path.of("docs").resolve(page))) {
      if (!line.startsWith(FENCE)) {
        text.append(line).append('\n');
      } else if (kind == null) {
        kind = line.substring(FENCE.length()).strip();
        text.setLength(0);
      } else {
        blocks.add(new Block(kind, text.toString()));
        kind = null;
      }
    }
    return blocks;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
