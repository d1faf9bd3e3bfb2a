package org.fakeai.config.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.fakeai.config.source.SettingSource.Kind;

/** Settings among the properties of a MicroProfile source. */
final class MicroProfileSource {

  private static final String PREFIX = "fakeai.";

  private MicroProfileSource() {}

  /** Properties first, variables after them, as MicroProfile orders their names. */
  static Stream<SettingSource> settings(ConfigSource source) {
    if (source instanceof YamlConfigSource yaml) {
      return Stream.of(yaml.file());
    }
    var names = names(source);
    boolean isSystem = names.contains("java.version");
    var properties = values(source, names, name -> name.startsWith(PREFIX));
    var variables = values(source, names, name -> !name.startsWith(PREFIX));
    return Stream.of(
        properties(properties, isSystem ? "" : source.getName()),
        EnvironmentVariables.source(variables));
  }

  /** Some sources list no names but answer for them. */
  private static Set<String> names(ConfigSource source) {
    var names = source.getPropertyNames();
    return names.isEmpty()
        ? Settings.all().stream().map(Setting::property).collect(Collectors.toSet())
        : names;
  }

  private static Map<String, String> values(
      ConfigSource source, Set<String> names, Predicate<String> wanted) {
    var values = new HashMap<String, String>();
    for (String name : names) {
      var value = wanted.test(name) && isOurs(name) ? source.getValue(name) : null;
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private static boolean isOurs(String name) {
    return name.regionMatches(true, 0, "fakeai", 0, "fakeai".length());
  }

  /** The launcher hands the command line over as system properties. */
  private static SettingSource properties(Map<String, String> values, String name) {
    boolean flags = name.isEmpty();
    List<SettingSource.Entry> entries =
        values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> entry(it, flags ? "command line" : name + " (" + it.getKey() + ")"))
            .toList();
    return new SettingSource(flags ? Kind.COMMAND_LINE : Kind.RUNTIME, entries);
  }

  private static SettingSource.Entry entry(Map.Entry<String, String> property, String where) {
    return SettingSource.entry(
        property.getKey().substring(PREFIX.length()), property.getValue(), where);
  }
}
