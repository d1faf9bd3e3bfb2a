package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedenceTest {

  @TempDir Path folder;

  @Test
  void theCommandLineBeatsTheEnvironmentBeatsTheFileBeatsTheDefault() {
    var reading =
        new Reading(folder)
            .flag("itl_ms", "1")
            .variable("FAKEAI_ITL_MS", "2")
            .variable("FAKEAI_TTFT_MS", "2")
            .yaml("itl_ms: 3\nttft_ms: 3\nmax_variance: 0.4\n");

    var latency = reading.config().latency();

    assertThat(latency.itlMs()).isEqualTo(1);
    assertThat(latency.ttftMs()).isEqualTo(2);
    assertThat(latency.maxVariance()).isEqualTo(0.4);
    assertThat(latency.responseDelay()).isZero();
    assertThat(reading.effective("itl_ms").source()).isEqualTo("command line");
    assertThat(reading.effective("response_delay").source()).isEqualTo("default");
  }

  @Test
  void aNestedNameInTheEnvironmentBeatsAFlatOneInTheFile() {
    var config =
        new Reading(folder)
            .variable("fakeai_Generation__TTFT_ms", "2")
            .yaml("ttft_ms: 3\n")
            .config();

    assertThat(config.latency().ttftMs()).isEqualTo(2);
  }

  @Test
  void anEmptyValueIsNotSet() {
    var config =
        new Reading(folder)
            .variable("FAKEAI_TTFT_MS", "")
            .yaml("ttft_ms: 3\nitl_ms:\nmodels_path: null\nlog_level: ~\n")
            .config();

    assertThat(config.latency().ttftMs()).isEqualTo(3);
    assertThat(config.latency().itlMs()).isEqualTo(5);
    assertThat(config.models().modelsPath()).isEmpty();
  }

  @Test
  void theNamedFileIsReadInsteadOfTheUsualOnes() {
    var reading =
        new Reading(folder)
            .file("work/other.json", "{\"generation\": {\"ttft_ms\": 4}, \"port\": 9000}")
            .yaml("ttft_ms: 3\n");

    var byVariable = reading.variable("FAKEAI_CONFIG_FILE", "other.json").config();

    assertThat(byVariable.latency().ttftMs()).isEqualTo(4);
    assertThat(byVariable.server().port()).isEqualTo(9000);
  }

  @Test
  void theFlagForTheFileBeatsTheVariable() {
    var config =
        new Reading(folder)
            .file("work/flag.yaml", "ttft_ms: 4\n")
            .flag("config_file", "flag.yaml")
            .variable("FAKEAI_CONFIG_FILE", "missing.yaml")
            .config();

    assertThat(config.latency().ttftMs()).isEqualTo(4);
  }

  @Test
  void theFirstUsualFileIsReadAlone() {
    var reading =
        new Reading(folder)
            .file("root/etc/fakeai/fakeai.yaml", "ttft_ms: 6\n")
            .file("root/etc/fakeai/production.yaml", "ttft_ms: 7\nitl_ms: 7\n");

    assertThat(reading.config().latency().ttftMs()).isEqualTo(6);
    assertThat(reading.config().latency().itlMs()).isEqualTo(5);
  }
}
