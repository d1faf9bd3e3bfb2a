package org.fakeai.simulation.facts;

import java.util.Set;
import org.fakeai.simulation.facts.Fact.Kind;

/** How well a fact fits a text. */
final class TextScore {

  private static final Set<String> PLACING =
      Set.of(
          "in", "at", "near", "for", "around", "of", "to", "from", "visit", "visiting", "between");
  private static final Set<String> TOWARDS = Set.of("to", "into", "toward", "visit", "visiting");
  private static final Set<String> INTRODUCING =
      Set.of(
          "named", "called", "is", "am", "i'm", "with", "by", "mr", "mrs", "ms", "dr", "for", "to",
          "and", "meet", "email", "tell", "ask", "contact", "invite");
  private static final Set<String> ENDING =
      Set.of("to", "until", "till", "through", "before", "by", "and", "-", "–", "due");
  private static final Set<String> STARTING = Set.of("from", "since", "after", "starting", "on");
  private static final Set<String> LANGUAGES =
      Set.of(
          "english",
          "french",
          "german",
          "spanish",
          "italian",
          "portuguese",
          "dutch",
          "japanese",
          "chinese",
          "korean",
          "russian",
          "arabic",
          "hindi",
          "polish",
          "swedish",
          "turkish",
          "greek",
          "hebrew",
          "danish",
          "norwegian",
          "finnish",
          "czech",
          "ukrainian",
          "latin");

  private TextScore() {}

  /** 0 if it does not fit at all. */
  static int of(Fact fact, Wanted wanted, String format) {
    if (!format.isEmpty()) {
      return 10 + beside(fact, wanted) + dated(fact, wanted);
    }
    if (fact.kind() == Kind.PAIR) {
      return fact.isPairOf(String.join(" ", wanted.words())) ? 100 : partOfKey(fact, wanted);
    }
    int base = base(fact, wanted) + currency(fact, wanted);
    int beside = beside(fact, wanted);
    boolean value =
        fact.kind() == Kind.NAME || fact.kind() == Kind.QUOTED || fact.kind() == Kind.IDENTIFIER;
    return base > 0 ? base + beside : value ? beside : 0;
  }

  private static int partOfKey(Fact fact, Wanted wanted) {
    boolean last =
        !wanted.words().isEmpty()
            && fact.before().equals(wanted.words().get(wanted.words().size() - 1));
    return last ? 40 : 0;
  }

  /** The word before a fact names what it is: "order ORD-1", "city Paris". */
  private static int beside(Fact fact, Wanted wanted) {
    return fact.before().length() > 2 && wanted.words().contains(fact.before()) ? 25 : 0;
  }

  private static int dated(Fact fact, Wanted wanted) {
    return switch (wanted.role()) {
      case START -> STARTING.contains(fact.before()) ? 10 : 0;
      case END -> ENDING.contains(fact.before()) ? 10 : 0;
      default -> 0;
    };
  }

  /** Several people are enumerated: none of them is what a document is called. */
  private static boolean listed(Fact fact) {
    return fact.list() > 0;
  }

  private static int base(Fact fact, Wanted wanted) {
    Role role = wanted.role();
    boolean name = fact.kind() == Kind.NAME && !(listed(fact) && wanted.saysOnlyName());
    return switch (role) {
      case PLACE -> name ? Math.max(Math.min(place(fact), 1), place(fact) + size(fact, wanted)) : 0;
      case ORIGIN -> name ? fact.before().equals("from") ? 30 : place(fact) / 4 : 0;
      case DESTINATION -> destination(fact, name);
      case PERSON, FIRST_NAME, LAST_NAME -> name ? person(fact) : 0;
      case EMAIL -> fact.kind() == Kind.EMAIL ? 20 : 0;
      case URL -> fact.kind() == Kind.URL ? 20 : 0;
      case DATE, START, END -> date(fact) + (date(fact) > 0 ? dateOrder(fact, role) : 0);
      case TIME -> fact.kind() == Kind.TIME ? 20 : 0;
      case CURRENCY -> fact.kind() == Kind.QUOTED ? 0 : 20;
      case LANGUAGE -> name && LANGUAGES.contains(Words.comparable(fact.text())) ? 20 : 0;
      case EXPRESSION, OTHER -> 0;
      case QUERY, TEXT -> fact.kind() == Kind.QUOTED ? 20 : 0;
      case IDENTIFIER -> identifier(fact);
    };
  }

  /** The currency to be changed into stands after "to", the other one beside the amount. */
  private static int currency(Fact fact, Wanted wanted) {
    boolean towards = wanted.words().contains("to") || wanted.words().contains("target");
    return wanted.role() == Role.CURRENCY && towards == TOWARDS.contains(fact.before()) ? 10 : 0;
  }

  private static int place(Fact fact) {
    int known = Places.startsKnown(fact.text()) ? 10 : 0;
    boolean language = LANGUAGES.contains(Words.comparable(fact.text()));
    return language ? 0 : known + (PLACING.contains(fact.before()) ? 20 : 10);
  }

  /** A country is rather a country than a city, and the other way round. */
  private static int size(Fact fact, Wanted wanted) {
    boolean country = Places.isCountry(fact.text());
    if (wanted.words().contains("country")) {
      return country ? 15 : Places.isCity(fact.text()) ? -15 : 0;
    }
    return country && wanted.words().contains("city") ? -15 : 0;
  }

  private static int destination(Fact fact, boolean name) {
    if (fact.kind() == Kind.EMAIL) {
      return 15;
    }
    return name ? TOWARDS.contains(fact.before()) ? 30 : place(fact) / 4 : 0;
  }

  private static int person(Fact fact) {
    if (Places.isKnown(fact.text())) {
      return 2;
    }
    return INTRODUCING.contains(fact.before()) ? 20 : 8;
  }

  private static int date(Fact fact) {
    return switch (fact.kind()) {
      case DATE -> 20;
      case DATE_TIME -> 15;
      case DAY -> 10;
      default -> 0;
    };
  }

  private static int dateOrder(Fact fact, Role role) {
    return role == Role.END && ENDING.contains(fact.before())
            || role == Role.START && STARTING.contains(fact.before())
        ? 10
        : 0;
  }

  private static int identifier(Fact fact) {
    return switch (fact.kind()) {
      case IDENTIFIER -> 20;
      case NUMBER -> 1;
      default -> 0;
    };
  }
}
