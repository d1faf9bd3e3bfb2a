package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is put on hosts: unpacked, it serves with its only runtime and writes nothing into itself.
 */
class ArchiveIT {

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void servesFromATreeThatIsOnlyRead(String runtime, @TempDir Path folder) throws Exception {
    Path tree = unpack(runtime, Files.createDirectory(folder.resolve("opt")));
    Map<Path, String> before = listing(tree);

    Path work = Files.createDirectory(folder.resolve("work"));
    List<String> flags =
        List.of(
            "--port",
            "0",
            "--config-file",
            tree.resolve("conf/development.yaml").toString(),
            "--ttft",
            "1");
    String program = tree.resolve("bin/fakeai").toString();
    try (Launched launched = Launched.start(program, work, Map.of(), flags)) {
      ConformanceClient client = new ConformanceClient(launched.server());
      assertThat(client.chat(Chats.exactly(5)).status()).isEqualTo(200);
      assertThat(launched.log()).contains("(" + runtime + ", JDK ");
      assertThat(launched.stop()).isZero();
    }

    assertThat(listing(tree)).isEqualTo(before);
    assertThat(work.resolve("state/servers")).isEmptyDirectory();
  }

  private static Path unpack(String runtime, Path folder) throws Exception {
    Path target = Path.of(System.getProperty("it.war")).resolveSibling("");
    List<Path> found;
    try (var files = Files.newDirectoryStream(target, "fakeai-*-" + runtime + ".tar.gz")) {
      found = List.copyOf(List.of(files.iterator().next()));
    }
    Process tar =
        new ProcessBuilder("tar", "-xzf", found.getFirst().toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(tar.exitValue()).isZero();
    try (var trees = Files.list(folder)) {
      return trees.findFirst().orElseThrow();
    }
  }

  /** Each file with its size, time and mode. */
  private static Map<Path, String> listing(Path tree) throws IOException {
    Map<Path, String> listing = new TreeMap<>();
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        listing.put(
            file,
            "%d %s %s"
                .formatted(
                    Files.size(file),
                    Files.getLastModifiedTime(file),
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
      }
    }
    return listing;
  }
}
