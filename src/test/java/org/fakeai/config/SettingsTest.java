package org.fakeai.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void everySettingInEffectIsAComponentAndTheOtherWayRound() {
    var inEffect = Settings.all().stream().filter(Setting::inEffect).map(Setting::key).toList();

    var components =
        Arrays.stream(FakeAiConfig.class.getRecordComponents())
            .flatMap(part -> Arrays.stream(part.getType().getRecordComponents()))
            .map(SettingsTest::key)
            .toList();

    assertThat(components).containsExactlyInAnyOrderElementsOf(inEffect);
  }

  @Test
  void noNameStandsForTwoSettings() {
    var names =
        Settings.all().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.key()), it.aliases().stream()))
            .toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_.]+"));
  }

  @Test
  void everyDescriptionIsASentence() {
    assertThat(Settings.all()).allMatch(it -> it.description().matches("[A-Z].*\\."));
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
