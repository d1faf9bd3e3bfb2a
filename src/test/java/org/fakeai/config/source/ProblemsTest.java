package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  @TempDir Path folder;

  @Test
  void reportsAllOfAllSourcesAtOnceAndFillsInDefaults() {
    var report =
        new Reading(folder)
            .flag("port", "70000")
            .variable("FAKEAI_ITL_MS", "fast")
            .yaml("host: here\nttft_mss: 20\ngeneration:\n  itl_variance_percent: 101\n")
            .report();

    var file = folder.resolve("work/fakeai.yaml");
    assertThat(report.problems())
        .extracting(Problem::text)
        .containsExactly(
            "port: must be a whole number 0 … 65535, not \"70000\" [command line]",
            "itl_ms: must be a number 0 … 3600000, not \"fast\" [environment (FAKEAI_ITL_MS)]",
            "ttft_mss: is not a setting; did you mean ttft_ms? [" + file + " line 2]",
            "itl_variance_percent: must be a number 0 … 100, not \"101\" [" + file + " line 4]");
    assertThat(report.config().server().host()).isEqualTo("here");
    assertThat(report.config().server().port()).isEqualTo(8000);
  }

  @Test
  void reportsTheProblemsOfTheFilesThatSettingsNameWithAllOthers() {
    var report =
        new Reading(folder)
            .flag("port", "70000")
            .yaml("scenario_file: rules.yaml\nreply_dataset_file: d.jsonl\nreply_mode: dataset\n")
            .file("work/rules.yaml", "rules:\n  - whem: {}\n    answer: {text: 1, timing: soon}\n")
            .file("work/d.jsonl", "{}\n")
            .report();

    var work = folder.resolve("work").toAbsolutePath();
    assertThat(report.problems())
        .extracting(Problem::text)
        .hasSize(4)
        .contains(
            "scenario_file: rules[0].whem is not known; did you mean when? ["
                + work.resolve("rules.yaml")
                + " line 2]")
        .anyMatch(line -> line.startsWith("reply_dataset_file: must be a JSON object"))
        .anyMatch(line -> line.startsWith("port: "));
  }

  @Test
  void aModeNeedsItsText() {
    assertThat(new Reading(folder).flag("reply_mode", "sequence").report().problems())
        .extracting(Problem::text)
        .containsExactly("reply_mode: needs reply_texts, which is not set [command line]");
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertThat(new Reading(folder).flag("scenario_file", "gone.yaml").report().problems())
        .extracting(Problem::advice)
        .containsExactly("cannot be read: no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "port, 80a",
    "port, 8000.0",
    "port, 0x50",
    "port, -1",
    "seed, 9223372036854775808",
    "ttft_ms, NaN",
    "ttft_ms, Infinity",
    "ttft_ms, 20ms",
    "ttft_ms, 1e999",
    "ttft_ms, -0.1",
    "ttft_ms, 20d",
    "debug, maybe",
    "log_level, loud",
    "redis_url, http://redis",
    "max_request_size, 1023",
    "max_request_size, 104857601",
    "max_concurrent_requests, 0",
    "stream_timeout_seconds, 0",
    "rate_limit_tier, tier-6",
    "error_injection_types, '[oops]'",
    "cors_allowed_origins, '[]'",
    "cors_allowed_origins, '[\"a\"'",
    "stream_headers, later"
  })
  void refuses(String key, String value) {
    var report = new Reading(folder).flag(key, value).report();

    assertThat(report.problems()).extracting(Problem::key).containsExactly(key);
    assertThat(report.config()).isEqualTo(ConfigReader.defaults());
  }

  @Test
  void aListIsNoSingleValueAndAMapIsNoList() {
    var report =
        new Reading(folder)
            .yaml("port: [1, 2]\ncors_allowed_origins:\n  - {a: b}\nhost:\n  name: x\n")
            .report();

    assertThat(report.problems())
        .extracting(Problem::key)
        .containsExactlyInAnyOrder("port", "cors_allowed_origins", "host.name");
  }

  @Test
  void twoNamesInOneSourceMustAgree() {
    var agreeing =
        new Reading(folder)
            .variable("FAKEAI_TTFT_MS", "7.0")
            .variable("FAKEAI_GENERATION__TTFT_MS", "7");
    assertThat(agreeing.config().latency().ttftMs()).isEqualTo(7);

    var differing = new Reading(folder).yaml("ttft_ms: 7\ngeneration: {ttft_ms: 8}\n").report();

    assertThat(differing.problems())
        .extracting(Problem::advice)
        .containsExactly(
            "already has another value at " + folder.resolve("work/fakeai.yaml") + " line 1");
  }

  @Test
  void unknownVariablesOnlyWarn() {
    var report = new Reading(folder).variable("FAKEAI_TFTT_MS", "7").report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings())
        .extracting(Problem::text)
        .containsExactly(
            "tftt_ms: is not a setting; did you mean FAKEAI_TTFT_MS?"
                + " [environment (FAKEAI_TFTT_MS)]");
  }

  @Test
  void aSettingInTheWrongSectionIsRecognised() {
    var report = new Reading(folder).yaml("server:\n  ttft_ms: 5\n  nonsense_at_all: 5\n").report();

    assertThat(report.problems())
        .extracting(Problem::advice)
        .containsExactly("is not a setting; did you mean ttft_ms?", "is not a setting");
  }

  @Test
  void aMissingFileThatIsNamedIsAProblem() {
    var report = new Reading(folder).flag("config_file", "no.yaml").report();

    assertThat(report.problems())
        .containsExactly(
            new Problem(
                "config_file",
                "",
                folder.resolve("work/no.yaml").toString(),
                "cannot be read: no such file"));
  }

  @Test
  void aBrokenFileIsAProblemWithLineAndColumn() {
    var report = new Reading(folder).yaml("port: 8000\nhost: a: b\n").report();

    assertThat(report.problems())
        .extracting(Problem::advice)
        .containsExactly("is not YAML: line 2, column 8: mapping values are not allowed here");
  }

  @Test
  void otherShapesOfFilesAreProblemsToo() {
    for (String text : List.of("- a\n", "just text\n", "a: 1\n---\nb: 2\n", "a: &x\n  b: *x\n")) {
      assertThat(new Reading(folder).yaml(text).report().problems()).as(text).isNotEmpty();
    }
    assertThat(new Reading(folder).yaml("# nothing\n").report().problems()).isEmpty();
  }

  @Test
  void twoListenersCannotShareAPort() {
    var report = new Reading(folder).flag("management_port", "8000").report();

    assertThat(report.problems()).extracting(Problem::key).containsExactly("management_port");
  }

  @Test
  void whatTheLauncherReadsByItselfIsNoProblem() {
    var report =
        new Reading(folder)
            .flag("runtime", "payara")
            .flag("launched", "true")
            .flag("warm_up_token", "x")
            .variable("FAKEAI_HOME", "/opt/fakeai")
            .variable("FAKEAI_LAUNCHER_ANYTHING", "1")
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings()).isEmpty();
  }
}
