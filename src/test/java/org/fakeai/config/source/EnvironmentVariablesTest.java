package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentVariablesTest {

  @TempDir Path folder;

  @Test
  void ignoresWhatKubernetesInjectsForServices() {
    var report =
        new Reading(folder)
            .variables(
                Map.of(
                    "FAKEAI_PORT", "tcp://10.0.0.1:8000",
                    "FAKEAI_SERVICE_HOST", "10.0.0.1",
                    "FAKEAI_SERVICE_PORT", "8000",
                    "FAKEAI_SERVICE_PORT_HTTP", "8000",
                    "FAKEAI_PORT_8000_TCP", "tcp://10.0.0.1:8000",
                    "FAKEAI_PORT_8000_TCP_PROTO", "tcp",
                    "FAKEAI_PORT_8000_TCP_PORT", "8000",
                    "FAKEAI_PORT_8000_TCP_ADDR", "10.0.0.1"))
            .variables(
                Map.of(
                    "FAKEAI_REDIS_PORT", "tcp://10.0.0.2:6379",
                    "FAKEAI_REDIS_SERVICE_HOST", "10.0.0.2",
                    "FAKEAI_REDIS_PORT_6379_TCP", "tcp://10.0.0.2:6379"))
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.config()).isEqualTo(ConfigReader.defaults());
  }

  @Test
  void aPortOfOurOwnStillCounts() {
    var config =
        new Reading(folder)
            .variable("FAKEAI_PORT", "9001")
            .variable("FAKEAI_MANAGEMENT_PORT", "9002")
            .config();

    assertThat(config.server().port()).isEqualTo(9001);
    assertThat(config.server().managementPort()).contains(9002);
  }

  @Test
  void othersVariablesAreNotLookedAt() {
    var source = EnvironmentVariables.source(Map.of("PATH", "/bin", "FAKEAIX_PORT", "1"));

    assertThat(source.entries()).isEmpty();
  }
}
