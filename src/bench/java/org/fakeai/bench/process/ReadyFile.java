package org.fakeai.bench.process;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the port from a ready file: named so, or at the end of an address, or alone. */
final class ReadyFile {
  private static final List<Pattern> PORTS =
      List.of(
          Pattern.compile("port\\D{1,4}(\\d{2,5})\\b"),
          Pattern.compile(":(\\d{2,5})(?:/|\\s|$)"),
          Pattern.compile("^(\\d{2,5})$"));

  private ReadyFile() {}

  static int port(String content) {
    return PORTS.stream()
        .flatMap(form -> form.matcher(content.strip()).results())
        .map(MatchResult::group)
        .map(found -> Integer.parseInt(found.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no port in the ready file: " + content));
  }
}
