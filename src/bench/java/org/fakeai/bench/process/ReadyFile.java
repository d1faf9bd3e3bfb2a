package org.fakeai.bench.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the port from a ready file: a bare number, or after a colon in an address. */
final class ReadyFile {
  private static final Pattern PORT = Pattern.compile("(?:^|:|port\\D{1,3})(\\d{2,5})\\b");

  private ReadyFile() {}

  static int port(String content) {
    Matcher found = PORT.matcher(content.strip());
    if (!found.find()) {
      throw new IllegalArgumentException("no port in the ready file: " + content);
    }
    return Integer.parseInt(found.group(1));
  }
}
