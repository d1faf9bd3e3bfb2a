package org.fakeai.config.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where files are looked for.
 *
 * @param root what {@code /etc} is under
 * @param workingDirectory what relative paths start from
 * @param home what {@code ~} stands for
 */
public record Places(Path root, Path workingDirectory, Path home) {

  /** The machine's own, with relative paths starting from a folder. */
  public static Places from(Path workingDirectory) {
    return new Places(Path.of("/"), workingDirectory, Path.of(System.getProperty("user.home", "")));
  }

  List<Path> configFiles() {
    return Stream.concat(
            Stream.of("fakeai.yaml", "fakeai.yml", "fakeai.json").map(workingDirectory::resolve),
            Stream.of("etc/fakeai/fakeai.yaml", "etc/fakeai/production.yaml").map(root::resolve))
        .toList();
  }

  List<Path> keyFiles() {
    return Stream.of("etc/fakeai/keys/api_keys.txt", "app/keys/api_keys.txt")
        .map(root::resolve)
        .toList();
  }

  /** May throw {@link java.nio.file.InvalidPathException}. */
  Path path(String text) {
    return text.startsWith("~/") ? home.resolve(text.substring(2)) : workingDirectory.resolve(text);
  }
}
