package org.fakeai.simulation.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fakeai.simulation.facts.Fact.Kind;

/** What a fact would be as a value. */
final class Candidates {

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "dollar", "USD", "euro", "EUR", "pound", "GBP", "yen", "JPY", "rupee", "INR", "franc",
          "CHF", "buck", "USD");

  private static final List<String> LEAD_INS =
      List.of(
          "please ",
          "can you ",
          "could you ",
          "search the web for ",
          "search for ",
          "search ",
          "look up ",
          "google ",
          "find me ",
          "find ",
          "tell me about ");

  private static final int LONGEST_WORDING = 200;

  private Candidates() {}

  /** The fact as the value {@code wanted}; empty if it cannot be that. */
  static String text(Fact fact, Wanted wanted, String format) {
    if (!format.isEmpty()) {
      return formatted(fact, format);
    }
    return switch (wanted.role()) {
      case FIRST_NAME -> name(fact) ? part(fact.text(), true) : "";
      case LAST_NAME -> name(fact) ? part(fact.text(), false) : "";
      case CURRENCY -> currency(fact);
      case TIME -> fact.kind() == Kind.TIME ? fact.text().substring(0, 5) : plain(fact);
      default -> plain(fact);
    };
  }

  private static boolean name(Fact fact) {
    return fact.kind() == Kind.NAME || fact.kind() == Kind.PAIR;
  }

  private static String plain(Fact fact) {
    return fact.text();
  }

  private static String part(String name, boolean first) {
    return first
        ? name.substring(0, (name + " ").indexOf(' '))
        : name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String formatted(Fact fact, String format) {
    boolean pair = fact.kind() == Kind.PAIR;
    boolean identifier = fact.kind() == Kind.IDENTIFIER;
    return switch (format) {
      case "email", "idn-email" -> fact.kind() == Kind.EMAIL ? fact.text() : "";
      case "uri", "url", "iri" -> fact.kind() == Kind.URL ? absolute(fact.text()) : "";
      case "date" ->
          switch (fact.kind()) {
            case DATE -> fact.text();
            case DATE_TIME -> fact.text().substring(0, 10);
            default -> "";
          };
      case "date-time" -> fact.kind() == Kind.DATE_TIME ? fact.text() : "";
      case "time" -> fact.kind() == Kind.TIME ? fact.text() + "Z" : "";
      case "uuid", "ipv4", "ipv6" -> pair || identifier ? fact.text() : "";
      default -> "";
    };
  }

  private static String absolute(String url) {
    return url.startsWith("www.") ? "https://" + url : url;
  }

  private static String currency(Fact fact) {
    boolean code = Words.isCode(fact.text());
    return switch (fact.kind()) {
      case MONEY -> fact.after();
      case NUMBER -> CURRENCIES.getOrDefault(fact.after(), "");
      case NAME -> code ? fact.text() : "";
      case PAIR -> code ? fact.text() : "";
      default -> "";
    };
  }

  /** What the question itself is worth for a value of that role. */
  static Optional<String> wording(String question, Role role) {
    if (question.isEmpty()) {
      return Optional.empty();
    }
    return switch (role) {
      case QUERY -> Optional.of(shortened(withoutLeadIn(question)));
      case EXPRESSION -> expression(question);
      default -> Optional.empty();
    };
  }

  private static String withoutLeadIn(String question) {
    String rest = question.replace('\n', ' ');
    for (String leadIn : LEAD_INS) {
      if (rest.toLowerCase(Locale.ROOT).startsWith(leadIn)) {
        rest = rest.substring(leadIn.length());
      }
    }
    return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_WORDING) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_WORDING);
    return text.substring(0, space > 0 ? space : LONGEST_WORDING);
  }

  /** The longest run of digits and signs that has both. */
  private static Optional<String> expression(String text) {
    String best = "";
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "0123456789.+-*/^%() ".indexOf(text.charAt(i)) < 0) {
        String run = text.substring(start, i).strip();
        if (run.length() > best.length()) {
          best = run;
        }
        start = i + 1;
      }
    }
    String bare = best.endsWith(".") ? best.substring(0, best.length() - 1) : best;
    return bare.matches(".*\\d.*[-+*/^%].*\\d.*") ? Optional.of(bare) : Optional.empty();
  }
}
