package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fakeai.config.FakeAiConfig.LogLevel;
import org.fakeai.config.FakeAiConfig.PageAccess;
import org.fakeai.config.FakeAiConfig.StreamHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"true", "yes", "on", "1", "TRUE", "Yes", " on "})
  void yes(String word) {
    assertThat(new Reading(folder).flag("debug", word).config().server().debug()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no", "off", "0", "Off"})
  void no(String word) {
    assertThat(new Reading(folder).flag("determinism", word).config().replies().determinism())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cors_allowed_origins: [\"https://a\", \"https://b\"]",
        "cors_allowed_origins:\n- https://a\n- https://b",
        "cors_allowed_origins: https://a, https://b",
        "cors_allowed_origins: '[\"https://a\",\"https://b\"]'",
        "security: {cors_allowed_origins: [https://a, https://b]}"
      })
  void listsInEveryForm(String yaml) {
    var origins = new Reading(folder).yaml(yaml).config().http().corsAllowedOrigins();

    assertThat(origins).containsExactly("https://a", "https://b");
  }

  @Test
  void listsThatAreWrittenAreReadTheSame() {
    var items = List.of("a,b", "with \"quotes\"", "back\\slash", "https://ü.example");

    var read = ListText.items(new RawValue.Text(ListText.of(items)));

    assertThat(read).contains(items);
  }

  @Test
  void wordsInAnyCaseWithEitherDash() {
    var reading =
        new Reading(folder)
            .flag("log_level", "Warning")
            .flag("stream_headers", "FIRST-TOKEN")
            .flag("rate_limit_tier", "tier_4")
            .flag("docs_access", "Key");

    assertThat(reading.config().server().logLevel()).isEqualTo(LogLevel.WARNING);
    assertThat(reading.config().streaming().streamHeaders()).isEqualTo(StreamHeaders.FIRST_TOKEN);
    assertThat(reading.config().access().docsAccess()).isEqualTo(PageAccess.KEY);
    assertThat(reading.effective("rate_limit_tier").value()).isEqualTo("tier-4");
  }

  @Test
  void rawValuesStayAsWritten() {
    var key = "sk-${HOME}-$1-0123456789";

    var config = new Reading(folder).yaml("api_keys: [\"" + key + "\"]\nrequire_api_key: yes");

    assertThat(config.config().access().apiKeys()).containsExactly(key);
  }

  @Test
  void optionalSettingsAreEmptyUnlessSet() {
    assertThat(ConfigReader.defaults().server().managementPort()).isEmpty();
    assertThat(new Reading(folder).flag("management_port", "-1").config().server().managementPort())
        .contains(-1);
    assertThat(new Reading(folder).flag("models_path", "/m").config().models().modelsPath())
        .contains("/m");
  }

  @Test
  void effectiveValuesAreShownAsWritten() {
    var reading = new Reading(folder).flag("ttft_ms", "12.50").flag("debug", "on");

    assertThat(reading.effective("ttft_ms"))
        .isEqualTo(new EffectiveSetting("ttft_ms", "12.5", "command line", true));
    assertThat(reading.effective("max_request_size").value()).isEqualTo("104857600");
    assertThat(reading.effective("debug").value()).isEqualTo("true");
    assertThat(reading.effective("management_port").value()).isEmpty();
    assertThat(reading.effective("file_storage_path").inEffect()).isFalse();
  }
}
