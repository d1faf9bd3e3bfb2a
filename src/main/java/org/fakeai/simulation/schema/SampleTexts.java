package org.fakeai.simulation.schema;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.fakeai.simulation.facts.Wanted;

/** Short texts that are usual for a name. */
final class SampleTexts {

  private static final List<String> CITIES =
      List.of("Paris", "Berlin", "Tokyo", "Madrid", "Oslo", "Chicago", "Sydney", "Toronto");
  private static final List<String> COUNTRIES =
      List.of("France", "Germany", "Japan", "Spain", "Norway", "Canada", "Australia");
  private static final List<String> STATES = List.of("California", "Texas", "Ohio", "Bavaria");
  private static final List<String> FIRST_NAMES =
      List.of("Anna", "David", "Maria", "James", "Laura", "Peter", "Sarah", "Tom");
  private static final List<String> LAST_NAMES =
      List.of("Smith", "Miller", "Brown", "Wilson", "Taylor", "Clark", "Moore", "Young");
  private static final List<String> STREETS =
      List.of("Main Street", "High Street", "Park Avenue", "Station Road");
  private static final List<String> COMPANIES =
      List.of("Northwind", "Bluestone", "Brightside", "Greenfield");
  private static final List<String> COLORS = List.of("red", "green", "blue", "black", "white");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY");
  private static final List<String> LANGUAGES = List.of("English", "French", "German", "Spanish");
  private static final List<String> STATUSES = List.of("active", "pending", "completed", "open");
  private static final List<String> CATEGORIES =
      List.of("general", "technology", "travel", "finance", "health");
  private static final List<String> GENRES = List.of("drama", "comedy", "history", "science");
  private static final List<String> WORDS =
      List.of(
          "river",
          "garden",
          "market",
          "window",
          "summer",
          "copper",
          "signal",
          "bridge",
          "paper",
          "coffee",
          "silver",
          "forest",
          "planet",
          "letter",
          "island",
          "mountain");
  private static final List<String> SENTENCES =
      List.of(
          "This is a short example.",
          "The first step is to look at the facts.",
          "It works well in most cases.",
          "The result follows from the numbers given.",
          "A simple plan is often the best one.",
          "Everything needed is already here.");

  private SampleTexts() {}

  static String sample(Wanted wanted, RandomGenerator chance) {
    if (wanted.words().isEmpty()) {
      return word(chance);
    }
    String last = wanted.words().get(wanted.words().size() - 1);
    return switch (last) {
      case "country", "nation" -> pick(COUNTRIES, chance);
      case "state", "province", "region" -> pick(STATES, chance);
      case "street", "address", "street1", "line" ->
          (1 + chance.nextInt(99)) + " " + pick(STREETS, chance);
      case "zip", "zipcode", "postcode", "postal" -> digits(5, chance);
      case "phone", "telephone", "mobile", "fax" -> "+1-555-01" + digits(2, chance);
      case "company", "organization", "employer", "brand", "vendor", "publisher" ->
          pick(COMPANIES, chance);
      case "color", "colour" -> pick(COLORS, chance);
      case "status" -> pick(STATUSES, chance);
      case "category", "type", "kind", "tag", "topic", "label", "department", "genre" ->
          pick(last.equals("genre") ? GENRES : CATEGORIES, chance);
      case "sentiment" -> "positive";
      case "unit" -> "unit";
      case "username", "login", "nickname", "handle" ->
          pick(FIRST_NAMES, chance).toLowerCase(Locale.ROOT) + chance.nextInt(100);
      case "timezone", "tz" -> "UTC";
      case "description",
          "explanation",
          "reason",
          "reasoning",
          "answer",
          "output",
          "step",
          "detail",
          "thought",
          "review",
          "bio",
          "instruction",
          "response",
          "rationale",
          "feedback",
          "conclusion",
          "analysis",
          "abstract" ->
          pick(SENTENCES, chance);
      default -> byRole(wanted, chance);
    };
  }

  private static String byRole(Wanted wanted, RandomGenerator chance) {
    return switch (wanted.kind()) {
      case PLACE -> pick(CITIES, chance);
      case FIRST_NAME -> pick(FIRST_NAMES, chance);
      case LAST_NAME -> pick(LAST_NAMES, chance);
      case PERSON -> pick(FIRST_NAMES, chance) + " " + pick(LAST_NAMES, chance);
      case EMAIL -> email(chance);
      case URL -> "https://example.com/" + word(chance);
      case DATE -> SampleFormats.date(chance);
      case TIME -> SampleFormats.time(chance).substring(0, 5);
      case CURRENCY -> pick(CURRENCIES, chance);
      case LANGUAGE -> pick(LANGUAGES, chance);
      case EXPRESSION -> chance.nextInt(90) + " + " + chance.nextInt(90);
      case PHRASE -> word(chance) + " " + word(chance);
      case SENTENCE -> pick(SENTENCES, chance);
      case IDENTIFIER ->
          word(chance).substring(0, 3).toUpperCase(Locale.ROOT) + "-" + digits(4, chance);
      case ANYTHING -> word(chance);
    };
  }

  static String word(RandomGenerator chance) {
    return pick(WORDS, chance);
  }

  /** A name for a member that has none. */
  static String key(RandomGenerator chance) {
    String word = word(chance);
    return chance.nextInt(4) == 0 ? word + "_" + chance.nextInt(100) : word;
  }

  static String email(RandomGenerator chance) {
    String first = pick(FIRST_NAMES, chance).toLowerCase(Locale.ROOT);
    return first + "." + pick(LAST_NAMES, chance).toLowerCase(Locale.ROOT) + "@example.com";
  }

  private static String digits(int count, RandomGenerator chance) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + chance.nextInt(10)));
    }
    return digits.toString();
  }

  private static String pick(List<String> from, RandomGenerator chance) {
    return from.get(chance.nextInt(from.size()));
  }
}
