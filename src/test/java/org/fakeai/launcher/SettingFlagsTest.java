package org.fakeai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fakeai.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

class SettingFlagsTest {

  private final SettingFlags flags = new SettingFlags();

  private Map<String, String> given(String... arguments) {
    flags.on(new Nothing()).parseArgs(arguments);
    return flags.values();
  }

  @Test
  void givesNothingThatWasNotGiven() {
    assertThat(given()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--enable-rate-limiting, rate_limit_enabled, true",
    "--rate-limit-enabled, rate_limit_enabled, true",
    "--no-enable-rate-limiting, rate_limit_enabled, false",
    "--no-rate-limit-enabled, rate_limit_enabled, false",
    "--enable-kv-cache, kv_cache_enabled, true",
    "--no-kv-cache-enabled, kv_cache_enabled, false",
    "--kv-cache-workers=2, kv_cache_num_workers, 2",
    "--kv-cache-num-workers=2, kv_cache_num_workers, 2",
    "--enable-safety, enable_safety_features, true",
    "--no-enable-safety-features, enable_safety_features, false",
    "--security, enable_security, true",
    "--no-enable-security, enable_security, false",
    "--random-delay, random_delay, true",
    "--random-delay=false, random_delay, false",
    "--no-random-delay, random_delay, false",
    "--determinism=off, determinism, false",
    "--debug=YES, debug, true",
    "--http2, http2, true",
    "--ssl-certfile=a.pem, ssl_certfile, a.pem",
    "--max-request-size=1024, max_request_size, 1024",
    "--set=Stream-Usage=true, stream_usage, true",
    "--set=seed=1=2, seed, 1=2",
    "--config-file=/etc/fakeai/production.yaml, config_file, /etc/fakeai/production.yaml"
  })
  void understandsEverySpelling(String argument, String key, String value) {
    assertThat(given(argument)).containsExactly(Map.entry(key, value));
  }

  @Test
  void hasAFlagForEverySetting() {
    var names = flags.on(new Nothing()).getCommandSpec().optionsMap().keySet();

    assertThat(names)
        .contains("--api-key", "--ttft", "--itl")
        .containsAll(
            Settings.all().stream()
                .map(setting -> "--" + setting.key().replace('_', '-'))
                .filter(name -> !name.equals("--api-keys"))
                .toList());
  }

  @Test
  void takesATimeWithItsSpread() {
    assertThat(given("--ttft", "20:10", "--itl", "5.5"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("ttft_ms", "20", "ttft_variance_percent", "10", "itl_ms", "5.5"));
  }

  @ParameterizedTest
  @CsvSource({"--ttft=1:2:3", "--ttft=:10", "--itl=20:", "--set=novalue", "--set==x"})
  void refusesWhatHasNotItsForm(String argument) {
    assertThatThrownBy(() -> given(argument)).isInstanceOf(ParameterException.class);
  }

  @Test
  void asksForKeysOnceOneIsGiven() {
    assertThat(given("--api-key", "sk-one,two", "--api-key", "/etc/fakeai/keys/api_keys.txt"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "api_keys", "[\"sk-one,two\",\"/etc/fakeai/keys/api_keys.txt\"]",
                "require_api_key", "true"));
  }

  @Test
  void keepsAnExplicitWordAboutKeys() {
    assertThat(given("--api-key", "sk-one", "--no-require-api-key"))
        .containsEntry("require_api_key", "false");
  }

  @Command(name = "nothing")
  private static final class Nothing {}
}
