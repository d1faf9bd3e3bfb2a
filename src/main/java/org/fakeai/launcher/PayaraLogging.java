package org.fakeai.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara's logging: warnings to the console, in one line each, and FakeAI's own lines. */
final class PayaraLogging {

  private static final String PROPERTIES =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level=ALL
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      .level=WARNING
      org.fakeai.level=ALL
      # Root certificates that ship with the runtime and expired; none is used.
      jakarta.enterprise.system.security.ssl.level=SEVERE
      javax.enterprise.system.security.ssl.level=SEVERE
      """;

  private PayaraLogging() {}

  static Path writeTo(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("logging.properties"), PROPERTIES, StandardCharsets.UTF_8);
  }
}
