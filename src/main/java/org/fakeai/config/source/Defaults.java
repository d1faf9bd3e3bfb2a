package org.fakeai.config.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.fakeai.config.ValueType;
import org.fakeai.config.source.SettingSource.Kind;

/** What holds where no source says otherwise. */
final class Defaults {

  private Defaults() {}

  /** Values by flat name; settings without a default are missing. */
  static Map<String, Chosen> values() {
    var values = new LinkedHashMap<String, Chosen>();
    for (Setting setting : Settings.all()) {
      value(setting)
          .ifPresent(
              it -> values.put(setting.key(), new Chosen(setting, it, Kind.RUNTIME, "default")));
    }
    return values;
  }

  private static Optional<Object> value(Setting setting) {
    if (setting.defaultText().isEmpty()) {
      return setting.type() instanceof ValueType.Keys ? Optional.of(List.of()) : Optional.empty();
    }
    return ValueParser.parse(setting.type(), new RawValue.Text(setting.defaultText()));
  }
}
