package org.fakeai.config.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.jspecify.annotations.Nullable;

/** The configuration file as a MicroProfile source, below the environment. */
public final class YamlConfigSource implements ConfigSource {

  private static final int ORDINAL = 200;

  private final SettingSource file;
  private final Map<String, String> properties;

  /** Finds the file as the launcher does; a system property takes the place of its flag. */
  public YamlConfigSource() {
    this(
        ConfigFile.find(
            Places.from(Path.of("").toAbsolutePath()),
            Optional.ofNullable(System.getProperty("fakeai." + ConfigFile.KEY)),
            System.getenv()));
  }

  YamlConfigSource(SettingSource file) {
    this.file = file;
    this.properties = new LinkedHashMap<>();
    file.entries().forEach(it -> properties.put(property(it.name()), text(it.value())));
  }

  /** The same with line numbers. */
  SettingSource file() {
    return file;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public String getName() {
    return "FakeAI's configuration file";
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.copyOf(properties.keySet());
  }

  @Override
  public @Nullable String getValue(String name) {
    return properties.get(name);
  }

  private static String property(String name) {
    return Settings.named(name).map(Setting::property).orElse("fakeai." + name);
  }

  private static String text(RawValue value) {
    return switch (value) {
      case RawValue.Text text -> text.text();
      case RawValue.Items items -> ListText.of(items.texts());
    };
  }
}
