package org.fakeai.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara's logging: warnings, to the console. */
final class PayaraLogging {

  private static final String PROPERTIES =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level=WARNING
      java.util.logging.ConsoleHandler.filter=org.fakeai.launcher.PayaraNoise
      java.util.logging.ConsoleHandler.formatter=org.fakeai.launcher.LogLine
      .level=WARNING
      """;

  private PayaraLogging() {}

  static Path writeTo(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("logging.properties"), PROPERTIES, StandardCharsets.UTF_8);
  }
}
