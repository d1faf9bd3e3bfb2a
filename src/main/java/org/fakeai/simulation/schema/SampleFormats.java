package org.fakeai.simulation.schema;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Texts of the formats that JSON Schema defines. */
final class SampleFormats {

  private SampleFormats() {}

  static String sample(String format, RandomGenerator chance) {
    return switch (format) {
      case "date-time" -> date(chance) + "T" + time(chance) + "Z";
      case "date" -> date(chance);
      case "time" -> time(chance) + "Z";
      case "duration" -> "PT" + (1 + chance.nextInt(12)) + "H" + (1 + chance.nextInt(59)) + "M";
      case "email", "idn-email" -> SampleTexts.email(chance);
      case "hostname", "idn-hostname" -> SampleTexts.word(chance) + ".example.com";
      case "ipv4" -> "192.0.2." + (1 + chance.nextInt(254)); // The block that documents may use.
      case "ipv6" -> "2001:db8:0:0:0:0:0:" + Integer.toHexString(1 + chance.nextInt(0xfffe));
      case "uri", "url", "iri" -> "https://example.com/" + SampleTexts.word(chance);
      case "uri-reference", "iri-reference" -> "/" + SampleTexts.word(chance);
      case "uuid" -> uuid(chance);
      case "json-pointer" -> "/" + SampleTexts.word(chance);
      case "relative-json-pointer" -> "1/" + SampleTexts.word(chance);
      case "uri-template" -> "https://example.com/{" + SampleTexts.word(chance) + "}";
      case "regex" -> "^" + SampleTexts.word(chance) + "$";
      case "byte", "base64" -> "ZGF0YQ==";
      case Formats.JSON -> "{}";
      default -> SampleTexts.word(chance);
    };
  }

  static String shortest(String format) {
    return switch (format) {
      case "email", "idn-email" -> "a@b.co";
      case "hostname", "idn-hostname" -> "a.co";
      case "ipv6" -> "::1";
      case "ipv4" -> "1.1.1.1";
      case "uri", "url", "iri" -> "urn:a:b";
      case "uri-reference", "iri-reference" -> "/";
      case "duration" -> "P1D";
      case "json-pointer", "byte", "base64" -> "";
      case "relative-json-pointer" -> "0";
      case "regex" -> "a";
      case Formats.JSON -> "0";
      case "date" -> "2025-06-15";
      case "time" -> "09:30:00Z";
      case "date-time" -> "2025-06-15T09:30:00Z";
      default -> "a";
    };
  }

  /** {@code text} with at least {@code fewest} characters, where the format allows more. */
  static String longer(String format, String text, int fewest) {
    int missing = fewest - text.length();
    if (missing <= 0) {
      return text;
    }
    return switch (format) {
      case "email", "idn-email" -> email(text, missing);
      case "hostname", "idn-hostname" -> labels(missing) + text;
      case "uri", "url", "iri", "uri-reference", "iri-reference", "json-pointer", "uri-template" ->
          text + "/" + "a".repeat(missing);
      case "byte", "base64" -> "ZGF0".repeat((missing + 3) / 4) + text;
      case "regex" -> "a".repeat(missing) + text;
      case "date-time" -> text.replace("Z", "." + "0".repeat(Math.min(9, missing)) + "Z");
      default -> text;
    };
  }

  private static String email(String text, int missing) {
    int at = text.indexOf('@');
    int room = Math.min(missing, 64 - at);
    String local = "a".repeat(Math.max(0, room)) + text.substring(0, at);
    return local + "@" + labels(missing - room) + text.substring(at + 1);
  }

  private static String labels(int length) {
    StringBuilder labels = new StringBuilder();
    while (labels.length() < length) {
      labels
          .append("a".repeat(Math.min(50, Math.max(1, length - labels.length() - 1))))
          .append('.');
    }
    return labels.toString();
  }

  static String date(RandomGenerator chance) {
    int month = 1 + chance.nextInt(12);
    int day = 1 + chance.nextInt(28);
    return (2023 + chance.nextInt(3)) + "-" + two(month) + "-" + two(day);
  }

  static String time(RandomGenerator chance) {
    return two(8 + chance.nextInt(12)) + ":" + two(5 * chance.nextInt(12)) + ":00";
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String uuid(RandomGenerator chance) {
    HexFormat hex = HexFormat.of();
    // Version 4, variant 1 (RFC 9562).
    String high = hex.toHexDigits(chance.nextLong() & 0xffffffffffff0fffL | 0x4000L);
    String low = hex.toHexDigits(chance.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    return high.substring(0, 8)
        + "-"
        + high.substring(8, 12)
        + "-"
        + high.substring(12)
        + "-"
        + low.substring(0, 4)
        + "-"
        + low.substring(4);
  }
}
