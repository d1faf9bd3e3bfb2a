package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up cache is made by a training, used, and not missed when it is broken. */
class StartCacheIT {

  private static final String OURS = "org.fakeai.launcher.boot.Boot source: shared objects file";

  @Test
  void isMadeUsedAndNotNeeded(@TempDir Path folder) throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "start-up caches take JDK 25 or later");
    Path classes = folder.resolve("classes");
    Map<String, String> environment =
        Map.of("FAKEAI_AOT", "true", "JAVA_OPTS", "-Xlog:class+load:file=" + classes);

    Launched.Ended prepared = Launched.run(folder, environment, List.of("prepare"));

    assertThat(prepared.status()).as(prepared.output()).isZero();
    assertThat(prepared.output()).contains("made ").contains(" MB)");
    Path cache = only(folder.resolve("state/aot"));
    assertThat(serve(folder, environment)).isZero();
    assertThat(Files.readAllLines(classes)).anyMatch(line -> line.contains(OURS));

    try (FileChannel half = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      half.truncate(Files.size(cache) / 2);
    }
    assertThat(serve(folder, environment)).isZero();
    assertThat(Files.readAllLines(classes)).noneMatch(line -> line.contains(OURS));
  }

  private static int serve(Path folder, Map<String, String> environment) throws Exception {
    try (Launched launched = Launched.start(folder, environment, List.of("--port", "0"))) {
      assertThat(new ConformanceClient(launched.server()).get("/health").status()).isEqualTo(200);
      assertThat(launched.log()).startsWith("FakeAI ");
      return launched.stop();
    }
  }

  private static Path only(Path folder) throws Exception {
    try (var files = Files.newDirectoryStream(folder, "*.aot")) {
      return files.iterator().next();
    }
  }
}
