package org.fakeai.config.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration file: the named one, or else the first that exists. */
final class ConfigFile {

  static final String KEY = "config_file";
  static final String VARIABLE = "FAKEAI_CONFIG_FILE";

  private ConfigFile() {}

  /** What the file says, nothing if there is none. */
  static SettingSource find(Places places, Optional<String> named, Map<String, String> variables) {
    return named
        .or(() -> Optional.ofNullable(variables.get(VARIABLE)))
        .map(String::strip)
        .filter(path -> !path.isEmpty())
        .map(path -> named(places, path))
        .orElseGet(() -> first(places));
  }

  private static SettingSource named(Places places, String path) {
    try {
      return YamlFile.read(places.path(path));
    } catch (InvalidPathException invalid) {
      var problem = new Problem(KEY, path, "configuration file", "must be the path of a file");
      return new SettingSource(SettingSource.Kind.FILE, List.of(), List.of(problem));
    }
  }

  private static SettingSource first(Places places) {
    return places.configFiles().stream()
        .filter(Files::exists)
        .findFirst()
        .map(YamlFile::read)
        .orElseGet(() -> new SettingSource(SettingSource.Kind.FILE, List.of()));
  }
}
