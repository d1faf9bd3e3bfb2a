package org.fakeai.launcher;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fakeai.config.source.EffectiveSetting;

/** The settings in force as a text. */
final class SettingList {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./\\[*-][^:#\"\\\\{}]*");

  private SettingList() {}

  /** How the list is written. */
  enum Format {
    YAML,
    JSON
  }

  static String of(List<EffectiveSetting> settings, Format format) {
    return switch (format) {
      case YAML -> settings.stream().map(SettingList::yaml).collect(Collectors.joining());
      case JSON ->
          settings.stream()
              .map(SettingList::json)
              .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    };
  }

  private static String yaml(EffectiveSetting setting) {
    var value = setting.value();
    var shown = value.isEmpty() ? "null" : PLAIN.matcher(value).matches() ? value : quoted(value);
    var note = setting.source() + (setting.inEffect() ? "" : ", not in effect");
    return "%-44s # %s%n".formatted(setting.key() + ": " + shown, note);
  }

  private static String json(EffectiveSetting setting) {
    return "{\"name\": %s, \"value\": %s, \"source\": %s, \"in_effect\": %s}"
        .formatted(
            quoted(setting.key()),
            setting.value().isEmpty() ? "null" : quoted(setting.value()),
            quoted(setting.source()),
            setting.inEffect());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
