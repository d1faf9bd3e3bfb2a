package org.fakeai.web;

import java.time.Instant;

/** Lines of the access log as text, gathered until they are taken. Used by one thread. */
final class AccessText {

  private static final int LONGEST_WORD = 256;
  private static final long NANOS_PER_HUNDREDTH = 10_000;

  private final StringBuilder text = new StringBuilder();
  private long second = Long.MIN_VALUE;
  private String date = "";

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Adds a line; what could break it or hide in it becomes a question mark. */
  void add(AccessLine line) {
    time(line.epochMillis());
    text.append(' ');
    word(line.method());
    text.append(' ');
    word(line.path());
    text.append(' ').append(line.status()).append(' ');
    long hundredths = line.nanos() / NANOS_PER_HUNDREDTH;
    text.append(hundredths / 100).append('.');
    digits(hundredths % 100, 2);
    text.append("ms ").append(line.requestId());
    if (!line.model().isEmpty()) {
      text.append(" model=");
      word(line.model());
    }
    text.append('\n');
  }

  /** Says that lines were dropped. */
  void lost(long lines) {
    text.append("FAKE0101 access log: ").append(lines).append(" lines dropped\n");
  }

  /** What was gathered; nothing is left. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  private void time(long epochMillis) {
    long whole = Math.floorDiv(epochMillis, 1000L);
    if (whole != second) {
      second = whole;
      String instant = Instant.ofEpochSecond(whole).toString();
      date = instant.substring(0, instant.length() - 1);
    }
    text.append(date).append('.');
    digits(Math.floorMod(epochMillis, 1000L), 3);
    text.append('Z');
  }

  private void digits(long number, int width) {
    String shown = Long.toString(number);
    text.append("0".repeat(width - shown.length())).append(shown);
  }

  private void word(String word) {
    for (int i = 0; i < Math.min(word.length(), LONGEST_WORD); i++) {
      char c = word.charAt(i);
      text.append(c > ' ' && c < 127 ? c : '?');
    }
  }
}
