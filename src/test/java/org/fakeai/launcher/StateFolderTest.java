package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

  private static final Path NOWHERE = Path.of("/nonexistent");
  private static final Path TEMPORARY = Path.of("/tmp");

  @Test
  void theNearestWordWins(@TempDir Path home) {
    var systemd = Map.of("STATE_DIRECTORY", "/var/lib/fakeai:/var/lib/b", "XDG_STATE_HOME", "/x");

    assertThat(choose(Optional.of("/own"), systemd, home)).isEqualTo(Path.of("/own"));
    assertThat(choose(Optional.empty(), systemd, home)).isEqualTo(Path.of("/var/lib/fakeai"));
    assertThat(choose(Optional.empty(), Map.of("XDG_STATE_HOME", "/x"), home))
        .isEqualTo(Path.of("/x/fakeai"));
    assertThat(choose(Optional.empty(), Map.of(), home))
        .isEqualTo(home.resolve(".local/state/fakeai"));
    assertThat(choose(Optional.empty(), Map.of(), NOWHERE))
        .isEqualTo(Path.of("/tmp/fakeai-" + System.getProperty("user.name")));
  }

  @Test
  void oneServerHoldsTheFolderOfItsPort(@TempDir Path folder) throws Exception {
    var state = new StateFolder(folder.resolve("state"));
    var stale = state.server(8000).resolve("work/old");
    Files.createDirectories(stale);

    var taken = ServerFolder.take(state, 8000);

    assertThat(stale).doesNotExist();
    assertThat(Files.getPosixFilePermissions(taken.work()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> ServerFolder.take(state, 8000))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("belongs to another running server");
    ServerFolder.take(state, 8001).remove();
    taken.remove();
    assertThat(state.path().resolve("servers")).isEmptyDirectory();
  }

  @Test
  void aLateRemovalSparesTheNextServer(@TempDir Path folder) throws Exception {
    var state = new StateFolder(folder);
    var first = ServerFolder.take(state, 8000);
    first.remove();
    var second = ServerFolder.take(state, 8000);

    first.remove();

    assertThat(second.work()).isDirectory();
    second.remove();
  }

  @Test
  void saysWhichFolderItCannotWriteTo() {
    assertThatThrownBy(() -> ServerFolder.take(new StateFolder(Path.of("/proc/fakeai")), 8000))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("/proc/fakeai/servers/8000")
        .hasMessageContaining("--state-dir");
  }

  private static Path choose(
      Optional<String> configured, Map<String, String> variables, Path home) {
    return StateFolder.choose(configured, variables, home, TEMPORARY).path();
  }
}
