package org.fakeai.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.fakeai.config.source.ConfigReader;
import org.junit.jupiter.api.Test;

class LiveConfigTest {

  private final LiveConfig config = new LiveConfig(with("8000"));
  private final Part<Integer> port = config.part(it -> refuseLow(it.server().port()));
  private final Part<String> name = config.part(it -> "port " + it.server().port());

  @Test
  void keepsWhatARequestBeganWith() {
    Snapshot before = config.current();

    Snapshot after = config.replace(with("9000"));

    assertThat(port.of(before)).isEqualTo(8000);
    assertThat(name.of(before)).isEqualTo("port 8000");
    assertThat(config.current()).isSameAs(after);
    assertThat(after.generation()).isEqualTo(before.generation() + 1);
    assertThat(port.of(after)).isEqualTo(9000);
    assertThat(name.of(after)).isEqualTo("port 9000");
    assertThat(after.config().server().port()).isEqualTo(9000);
  }

  @Test
  void servesRequestsThatAreOlderThanAPart() {
    Snapshot before = config.current();
    Part<String> late = config.part(it -> "late " + it.server().port());

    config.replace(with("9000"));

    assertThat(late.of(before)).isEqualTo("late 8000");
    assertThat(late.of(config.current())).isEqualTo("late 9000");
  }

  @Test
  void changesNothingWhenAPartRefuses() {
    Snapshot before = config.current();

    assertThatThrownBy(() -> config.replace(with("80"))).hasMessage("too low: 80");

    assertThat(config.current()).isSameAs(before);
  }

  @Test
  void namesWhatTakesARestart() {
    assertThat(FixedSettings.changed(with("8000"), with("8001")))
        .containsExactly("port: 8000 -> 8001");
    assertThat(FixedSettings.changed(with("8000"), with("8000"))).isEmpty();
  }

  private static int refuseLow(int port) {
    if (port < 1024) {
      throw new IllegalStateException("too low: " + port);
    }
    return port;
  }

  private static FakeAiConfig with(String port) {
    return ConfigReader.forLauncher(Map.of("port", port), Map.of(), Path.of("target")).config();
  }
}
