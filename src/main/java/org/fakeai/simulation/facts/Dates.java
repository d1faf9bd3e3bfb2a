package org.fakeai.simulation.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognizes dates and times. */
final class Dates {

  static final Set<String> DAY_WORDS =
      Set.of(
          "today",
          "tonight",
          "tomorrow",
          "yesterday",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Set<String> MONTH_NAMES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "sept");

  private Dates() {}

  /** A date in ISO form. */
  static boolean isDate(String token) {
    if (token.length() != 10 || token.charAt(4) != '-' || token.charAt(7) != '-') {
      return false;
    }
    try {
      return LocalDate.parse(token).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A date and a time in ISO form as RFC 3339 has it, in UTC if it names no offset. */
  static Optional<String> dateTime(String token) {
    if (token.length() < 16 || token.charAt(10) != 'T' || !isDate(token.substring(0, 10))) {
      return Optional.empty();
    }
    int end = 11;
    while (end < token.length() && "0123456789:.".indexOf(token.charAt(end)) >= 0) {
      end++;
    }
    String offset = token.substring(end);
    if (!offset.isEmpty() && !offset.matches("Z|[+-](?:0\\d|1[0-4]):[0-5]\\d")) {
      return Optional.empty();
    }
    return time(token.substring(11, end))
        .map(time -> token.substring(0, 11) + time + (offset.isEmpty() ? "Z" : offset));
  }

  /** {@code 18:30}, {@code 6:30pm} or {@code 6pm} as {@code 18:30:00}. */
  static Optional<String> time(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    boolean morning = lower.endsWith("am");
    boolean afternoon = lower.endsWith("pm");
    String clock = morning || afternoon ? lower.substring(0, lower.length() - 2) : lower;
    int colon = clock.indexOf(':');
    if (clock.isEmpty() || clock.length() > 8 || colon < 0 && !morning && !afternoon) {
      return Optional.empty();
    }
    String padded = (colon == 1 || colon < 0 && clock.length() == 1 ? "0" : "") + clock;
    try {
      LocalTime time = LocalTime.parse(colon < 0 ? padded + ":00" : padded);
      int hour = morning || afternoon ? time.getHour() % 12 + (afternoon ? 12 : 0) : time.getHour();
      return Optional.of("%02d:%02d:%02d".formatted(hour, time.getMinute(), time.getSecond()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The month of that name, 1 to 12, or 0. */
  static int month(String word) {
    if (word.length() < 3 || word.length() > 9) {
      return 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean named = MONTH_NAMES.contains(lower) || MONTHS.contains(lower);
    return named ? MONTHS.indexOf(lower.substring(0, 3)) + 1 : 0;
  }

  /** The day of a month, also written {@code 5th}, or 0. */
  static int day(String token) {
    int day = 0;
    int at = 0;
    while (at < token.length() && at < 3 && token.charAt(at) >= '0' && token.charAt(at) <= '9') {
      day = day * 10 + token.charAt(at++) - '0';
    }
    String ending = token.substring(at);
    return at <= 2 && (ending.isEmpty() || ENDINGS.contains(ending)) ? day : 0;
  }

  static Optional<String> iso(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
