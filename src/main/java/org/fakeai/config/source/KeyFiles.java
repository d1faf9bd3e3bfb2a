package org.fakeai.config.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keys from files, one on each line; {@code #} starts a comment. */
final class KeyFiles {

  private final String setting;
  private final Places places;
  private final Findings findings;

  /**
   * @param setting whose keys they hold
   */
  KeyFiles(String setting, Places places, Findings findings) {
    this.setting = setting;
    this.places = places;
    this.findings = findings;
  }

  /** Keys as they are, files replaced by what they contain. */
  List<String> expand(List<String> keysAndPaths, String where) {
    return keysAndPaths.stream()
        .flatMap(item -> isPath(item) ? keys(places.path(item), where) : Stream.of(item))
        .toList();
  }

  Stream<String> keys(Path file, String where) {
    return switch (TextFile.read(file)) {
      case TextFile.Content content ->
          content
              .text()
              .lines()
              .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
              .filter(line -> !line.isEmpty());
      case TextFile.Unreadable unreadable -> {
        var advice = "cannot read the key file " + file + ": " + unreadable.reason();
        findings.problem(new Problem(setting, "", where, advice));
        yield Stream.empty();
      }
    };
  }

  private boolean isPath(String item) {
    try {
      var path = places.path(item);
      return item.matches("(/|\\./|~/).*") || Files.isRegularFile(path);
    } catch (InvalidPathException key) {
      return false;
    }
  }
}
