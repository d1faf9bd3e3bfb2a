package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskingTest {

  private static final String SECRET = "hunter2hunter2hunter2";

  @TempDir Path folder;

  @Test
  void noReportShowsAKeyOrAPassword() {
    for (var reading : readings()) {
      assertThat(reading.report().toString()).doesNotContain("hunter2");
      assertThat(reading.report().problems().toString()).doesNotContain("hunter2");
      reading.report().problems().forEach(it -> assertThat(it.text()).doesNotContain("hunter2"));
    }
  }

  private List<Reading> readings() {
    return List.of(
        reading("fine").flag("api_keys", SECRET),
        reading("short").flag("api_keys", "hunter2"),
        reading("spaced").yaml("require_api_key: true\napi_keys: ['" + SECRET + " x']"),
        reading("array").flag("api_keys", "[\"" + SECRET),
        reading("list").yaml("api_keys: [[" + SECRET + "]]"),
        reading("typing error").yaml("api_keyss: " + SECRET),
        reading("variable").variable("FAKEAI_API_KEY", SECRET),
        reading("twice").yaml("api_keys: [" + SECRET + "]\nauth: {api_keys: [" + SECRET + "1]}"),
        reading("alias").yaml("api_keys: *" + SECRET),
        reading("tag").yaml("api_keys: !" + SECRET + "!x y"),
        reading("broken").yaml("api_keys: [\"" + SECRET + "\"\nport: 1"),
        reading("redis").variable("FAKEAI_REDIS_URL", "redis://me:" + SECRET + "@host:1/0"),
        reading("at").variable("FAKEAI_REDIS_URL", "redis://:a@" + SECRET + "/x@host:1/0"),
        reading("scheme").variable("FAKEAI_REDIS_URL", "http://:" + SECRET + "@host"));
  }

  private Reading reading(String name) {
    return new Reading(folder.resolve(name));
  }

  @Test
  void aRedisAddressShowsAllButThePassword() {
    var reading =
        reading("redis").variable("FAKEAI_REDIS_URL", "redis://me:" + SECRET + "@host:1/0");

    assertThat(reading.effective("redis_url").value()).isEqualTo("redis://me:***@host:1/0");
  }

  @Test
  void sourcesDoNotPrintWhatTheySay() {
    var sources =
        List.of(
            SettingSource.commandLine(Map.of("api_keys", SECRET)),
            EnvironmentVariables.source(Map.of("FAKEAI_API_KEYS", SECRET)));

    assertThat(sources.toString()).doesNotContain("hunter2");
  }
}
