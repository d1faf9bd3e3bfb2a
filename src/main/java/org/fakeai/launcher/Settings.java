package org.fakeai.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.config.source.ConfigReport;

/**
 * What is set for this process, read from its sources whenever it is asked for.
 *
 * @param flags those of its command line, by flat name
 */
record Settings(Map<String, String> flags) {

  ConfigReport read() {
    return ConfigReader.forLauncher(flags, System.getenv(), Path.of(""));
  }
}
