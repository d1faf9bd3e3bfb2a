package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {

  @Test
  void holdsTheAddressAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("ready"), "stale");

    ReadyFile.write(file, "http://127.0.0.1:8000");

    assertThat(file).hasContent("http://127.0.0.1:8000\n");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    ReadyFile.remove(file);
    assertThat(folder).isEmptyDirectory();
  }
}
