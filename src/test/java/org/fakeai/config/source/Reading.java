package org.fakeai.config.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fakeai.config.FakeAiConfig;

/** Puts sources together in a folder of its own, then reads them as the launcher does. */
final class Reading {

  static final String KEY = "sk-test-0123456789abcdef";

  private final Path folder;
  private final Map<String, String> flags = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  Reading(Path folder) {
    this.folder = folder;
  }

  Places places() {
    return new Places(folder.resolve("root"), folder.resolve("work"), folder.resolve("home"));
  }

  Reading flag(String key, String value) {
    flags.put(key, value);
    return this;
  }

  Reading variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Reading variables(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** The file in the working directory. */
  Reading yaml(String text) {
    return file("work/fakeai.yaml", text);
  }

  Reading file(String path, String text) {
    try {
      var file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  ConfigReport report() {
    return ConfigReader.forLauncher(flags, environment, places());
  }

  FakeAiConfig config() {
    var report = report();
    if (!report.problems().isEmpty()) {
      throw new AssertionError(report.problems());
    }
    return report.config();
  }

  EffectiveSetting effective(String key) {
    return report().effective().stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
