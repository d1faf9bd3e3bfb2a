package org.fakeai.simulation.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.fakeai.simulation.json.JsonReader;
import org.fakeai.simulation.pattern.TextPattern;

/** Whether texts have the formats that JSON Schema defines. */
final class Formats {

  /** What {@code contentMediaType} demands of a string that is JSON; no name of a format. */
  static final String JSON = "application/json";

  private static final Set<String> KNOWN =
      Set.of(
          "date-time",
          "date",
          "time",
          "duration",
          "email",
          "idn-email",
          "hostname",
          "idn-hostname",
          "ipv4",
          "ipv6",
          "uri",
          "url",
          "iri",
          "uri-reference",
          "iri-reference",
          "uuid",
          "json-pointer",
          "relative-json-pointer",
          "uri-template",
          "regex",
          "byte",
          "base64");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*+";
  private static final Pattern HOSTNAME = Pattern.compile("(?=.{1,253}$)" + HOST);
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+@"
              + HOST);
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 =
      Pattern.compile("(?=.{2,39}$)(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|::1|::");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:\\d+W|(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?"
              + "(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)");
  private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)*+");
  private static final Pattern RELATIVE_POINTER =
      Pattern.compile("(?:0|[1-9]\\d*+)(?:#|" + POINTER.pattern() + ")");
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  private Formats() {}

  static boolean isKnown(String format) {
    return KNOWN.contains(format);
  }

  /** Whether {@code text} has that format; a format that is not known holds always. */
  static boolean matches(String format, String text) {
    return switch (format) {
      case "date-time" -> isDateTime(text);
      case "date" -> isDate(text);
      case "time" -> isTime(text);
      case "duration" -> DURATION.matcher(text).matches();
      case "email", "idn-email" -> EMAIL.matcher(text).matches();
      case "hostname", "idn-hostname" -> HOSTNAME.matcher(text).matches();
      case "ipv4" -> IPV4.matcher(text).matches();
      case "ipv6" -> IPV6.matcher(text).matches();
      case "uri", "url", "iri" -> isUri(text, true);
      case "uri-reference", "iri-reference" -> isUri(text, false);
      case "uuid" -> UUID.matcher(text).matches();
      case "json-pointer" -> POINTER.matcher(text).matches();
      case "relative-json-pointer" -> RELATIVE_POINTER.matcher(text).matches();
      case "regex" -> TextPattern.parse(text).isPresent();
      case "byte", "base64" -> BASE64.matcher(text).matches();
      case JSON -> JsonReader.read(text).isPresent();
      default -> true;
    };
  }

  private static boolean isDateTime(String text) {
    if (text.length() < 20 || text.charAt(10) != 'T') {
      return false;
    }
    try {
      return OffsetDateTime.parse(text).getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return text.length() >= 9 && OffsetTime.parse(text).getHour() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isUri(String text, boolean absolute) {
    try {
      return new URI(text).isAbsolute() || !absolute;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
