package org.fakeai.config.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads inside a server, from every source that MicroProfile Config knows there. Which they are
 * depends on the thread that asks, so a reader keeps those it was made with.
 */
public final class MicroProfileConfigReader {

  private final Config config = ConfigProvider.getConfig();

  /**
   * Reads the sources themselves, for MicroProfile's own look-up expands <code>${…}</code>; the
   * configuration file as it is now, for MicroProfile keeps what it once was.
   */
  public ConfigReport read() {
    var sources = config.getConfigSources();
    return read(
        StreamSupport.stream(sources.spliterator(), false)
            .map(it -> it instanceof YamlConfigSource ? new YamlConfigSource() : it),
        Places.from(Path.of("").toAbsolutePath()));
  }

  static ConfigReport read(Stream<ConfigSource> sources, Places places) {
    var settings =
        sources
            .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
            .flatMap(MicroProfileSource::settings)
            .toList();
    return ConfigReader.read(settings, places);
  }
}
