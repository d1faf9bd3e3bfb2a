package org.fakeai.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which FakeAI this is. */
public final class Version {

  /** As in the build's project file. */
  public static final String NUMBER = read();

  private Version() {}

  private static String read() {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        return "development";
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
