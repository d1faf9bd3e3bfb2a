package org.fakeai.simulation.facts;

import java.util.List;
import java.util.Set;

/** What kind of fact a value's name asks for. */
enum Role {
  ORIGIN,
  DESTINATION,
  PLACE,
  FIRST_NAME,
  LAST_NAME,
  PERSON,
  EMAIL,
  URL,
  START,
  END,
  DATE,
  TIME,
  CURRENCY,
  LANGUAGE,
  EXPRESSION,
  QUERY,
  TEXT,
  IDENTIFIER,
  OTHER;

  private static final Set<String> PLACES =
      Set.of(
          "city",
          "location",
          "place",
          "town",
          "country",
          "region",
          "area",
          "address",
          "venue",
          "province",
          "where",
          "airport",
          "station",
          "destination",
          "origin",
          "neighborhood");
  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "people",
          "customer",
          "user",
          "passenger",
          "guest",
          "author",
          "attendee",
          "participant",
          "recipient",
          "speaker",
          "assignee",
          "owner",
          "contact",
          "patient",
          "student",
          "employee",
          "member",
          "candidate",
          "client",
          "invitee");
  private static final Set<String> FROM =
      Set.of("origin", "from", "departure", "source", "pickup", "depart");
  private static final Set<String> TO =
      Set.of("destination", "to", "arrival", "dest", "target", "dropoff");
  private static final Set<String> STARTS =
      Set.of("start", "begin", "check", "from", "since", "after", "departure", "depart", "checkin");
  private static final Set<String> ENDS =
      Set.of("end", "out", "until", "to", "before", "return", "due", "deadline", "checkout");
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "number",
          "code",
          "sku",
          "ticket",
          "reference",
          "ref",
          "tracking",
          "key",
          "no",
          "identifier",
          "flight",
          "isbn",
          "invoice",
          "account",
          "ticker",
          "symbol",
          "uuid");

  /** The role of a value with a name of these words. */
  static Role of(List<String> words) {
    if (words.isEmpty()) {
      return OTHER;
    }
    String last = words.get(words.size() - 1);
    return switch (last) {
      case "email", "mail" -> EMAIL;
      case "url", "uri", "link", "website", "href", "webpage" -> URL;
      case "date", "day", "deadline", "birthday", "when", "checkin", "checkout", "datetime" ->
          date(words);
      case "time", "hour" -> TIME;
      case "currency" -> CURRENCY;
      case "language", "lang", "locale" -> LANGUAGE;
      case "expression", "equation", "formula", "calculation" -> EXPRESSION;
      case "query", "question", "search", "q", "keyword", "input", "prompt", "term" -> QUERY;
      case "text",
          "title",
          "subject",
          "message",
          "body",
          "content",
          "note",
          "phrase",
          "comment",
          "summary",
          "event",
          "task" ->
          TEXT;
      case "name" -> name(words);
      default -> other(words, last);
    };
  }

  private static Role date(List<String> words) {
    if (words.stream().anyMatch(ENDS::contains)) {
      return END;
    }
    return words.stream().anyMatch(STARTS::contains) ? START : DATE;
  }

  private static Role name(List<String> words) {
    if (words.contains("first") || words.contains("given")) {
      return FIRST_NAME;
    }
    if (words.contains("last") || words.contains("family") || words.contains("sur")) {
      return LAST_NAME;
    }
    return words.stream().anyMatch(PLACES::contains) ? place(words) : PERSON;
  }

  private static Role other(List<String> words, String last) {
    if (last.equals("firstname") || last.equals("forename")) {
      return FIRST_NAME;
    }
    if (last.equals("lastname") || last.equals("surname")) {
      return LAST_NAME;
    }
    if (words.stream().anyMatch(PLACES::contains) || FROM.contains(last) || TO.contains(last)) {
      return IDENTIFIERS.contains(last) ? IDENTIFIER : place(words);
    }
    if (IDENTIFIERS.contains(last)) {
      return IDENTIFIER;
    }
    return PEOPLE.contains(last) ? PERSON : OTHER;
  }

  private static Role place(List<String> words) {
    if (words.stream().anyMatch(FROM::contains)) {
      return ORIGIN;
    }
    return words.stream().anyMatch(TO::contains) ? DESTINATION : PLACE;
  }
}
