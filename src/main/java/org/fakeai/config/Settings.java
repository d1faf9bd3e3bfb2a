package org.fakeai.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All settings. */
public final class Settings {

  private static final List<Setting> ALL =
      Stream.of(
              ServerSettings.ALL,
              AccessSettings.ALL,
              HttpSettings.ALL,
              LatencySettings.ALL,
              StreamingSettings.ALL,
              ReplySettings.ALL,
              ScriptSettings.ALL,
              LimitSettings.ALL,
              CacheSettings.ALL,
              SafetySettings.ALL,
              AudioSettings.ALL,
              StorageSettings.ALL,
              MetricsSettings.ALL,
              AdminSettings.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Setting> BY_NAME = byName();

  private Settings() {}

  /** Every setting once, in the order in which they are listed. */
  public static List<Setting> all() {
    return ALL;
  }

  /** The setting of a flat or nested name in lower case. */
  public static Optional<Setting> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Every name, flat and nested. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Map<String, Setting> byName() {
    var settings = new LinkedHashMap<String, Setting>();
    for (Setting setting : ALL) {
      Stream.concat(Stream.of(setting.key()), setting.aliases().stream())
          .forEach(name -> settings.put(name, setting));
    }
    return settings;
  }
}
