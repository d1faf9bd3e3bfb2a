package org.fakeai.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EverySettingTest {

  @TempDir Path folder;

  static Stream<Setting> settings() {
    return Settings.all().stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void changesFromTheFile(Setting setting) {
    var reading = reading("").yaml(setting.key() + ": " + Samples.of(setting) + "\n");

    assertChanges(setting, reading, folder.resolve("work/fakeai.yaml") + " line 1");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void changesFromTheEnvironment(Setting setting) {
    var reading = reading("").variable(setting.variable(), Samples.of(setting));

    assertChanges(setting, reading, "environment (" + setting.variable() + ")");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void changesFromTheCommandLine(Setting setting) {
    var reading = reading("").flag(setting.key(), Samples.of(setting));

    assertChanges(setting, reading, "command line");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void goesByItsOtherNamesToo(Setting setting) {
    for (String alias : setting.aliases()) {
      var variable = "FAKEAI_" + alias.toUpperCase(Locale.ROOT).replace(".", "__");
      var nested = alias.replace(".", ":\n  ") + ": " + Samples.of(setting) + "\n";

      var named = reading("a").variable(variable, Samples.of(setting));
      var filed = reading("b").yaml(nested);

      assertChanges(setting, named, "environment (" + variable + ")");
      assertThat(filed.report().problems()).isEmpty();
      assertThat(filed.effective(setting.key()).source()).contains("fakeai.yaml line ");
    }
  }

  /** A key is at hand for when keys are required, and a file for settings that name one. */
  private Reading reading(String below) {
    return new Reading(folder.resolve(below))
        .file("root/etc/fakeai/keys/api_keys.txt", Reading.KEY)
        .file("work/some-text", "rules: []");
  }

  private static void assertChanges(Setting setting, Reading reading, String source) {
    var report = reading.report();

    var expected = new ArrayList<>(setting.inEffect() ? List.of(setting.key()) : List.of());
    if (setting.key().equals("require_api_key")) {
      expected.add("api_keys");
    }
    if (setting.key().equals("api_keys") && source.equals("command line")) {
      expected.add("require_api_key");
    }
    assertThat(report.problems()).isEmpty();
    assertThat(changed(report.config())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(reading.effective(setting.key()).source()).isEqualTo(source);
  }

  private static List<String> changed(FakeAiConfig config) {
    var defaults = values(ConfigReader.defaults());
    return values(config).entrySet().stream()
        .filter(it -> !it.getValue().equals(defaults.get(it.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Object> values(FakeAiConfig config) {
    var values = new LinkedHashMap<String, Object>();
    for (var part : FakeAiConfig.class.getRecordComponents()) {
      var record = value(part, config);
      Arrays.stream(record.getClass().getRecordComponents())
          .forEach(it -> values.put(RecordBinder.key(it), value(it, record)));
    }
    return values;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException inaccessible) {
      throw new LinkageError(component.getName(), inaccessible);
    }
  }
}
