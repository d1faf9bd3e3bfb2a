package org.fakeai.simulation.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a value is for, made once for each named place of a schema.
 *
 * @param words of its name, in lower case and singular
 * @param hints words of its title and description, likewise
 * @param role what kind of fact it asks for
 */
public record Wanted(List<String> words, Set<String> hints, Role role) {

  /** A value without a name. */
  public static final Wanted ANYTHING = new Wanted(List.of(), Set.of(), Role.OTHER);

  private static final int MOST_HINTS = 40;

  public Wanted {
    words = List.copyOf(words);
    hints = Set.copyOf(hints);
  }

  /**
   * Reads what says what a value is for.
   *
   * @param name the property's
   * @param description its title and description; may be empty
   */
  public static Wanted of(String name, String description) {
    List<String> words = Words.ofName(name);
    Set<String> hints = new HashSet<>();
    for (String word : Words.flat(description).strip().split(" ")) {
      if (word.length() > 2 && hints.size() < MOST_HINTS) {
        hints.add(Words.comparable(word));
      }
    }
    Role role = Role.of(words);
    return new Wanted(words, hints, role == Role.OTHER ? described(words, hints) : role);
  }

  /** What a text for it should look like where no fact is known. */
  public enum Kind {
    PLACE,
    FIRST_NAME,
    LAST_NAME,
    PERSON,
    EMAIL,
    URL,
    DATE,
    TIME,
    CURRENCY,
    LANGUAGE,
    EXPRESSION,
    PHRASE,
    SENTENCE,
    IDENTIFIER,
    ANYTHING
  }

  /** What a text for it should look like. */
  public Kind kind() {
    return switch (role) {
      case ORIGIN, DESTINATION, PLACE -> Kind.PLACE;
      case FIRST_NAME -> Kind.FIRST_NAME;
      case LAST_NAME -> Kind.LAST_NAME;
      case PERSON -> Kind.PERSON;
      case EMAIL -> Kind.EMAIL;
      case URL -> Kind.URL;
      case START, END, DATE -> Kind.DATE;
      case TIME -> Kind.TIME;
      case CURRENCY -> Kind.CURRENCY;
      case LANGUAGE -> Kind.LANGUAGE;
      case EXPRESSION -> Kind.EXPRESSION;
      case QUERY -> Kind.PHRASE;
      case TEXT -> Kind.SENTENCE;
      case IDENTIFIER -> Kind.IDENTIFIER;
      case OTHER -> Kind.ANYTHING;
    };
  }

  /** Whether it is called {@code name} and nothing else. */
  boolean saysOnlyName() {
    return words.size() == 1 && words.get(0).equals("name");
  }

  /** A name that says nothing takes its role from the description. */
  private static Role described(List<String> words, Set<String> hints) {
    boolean says = words.stream().anyMatch(word -> word.length() > 3);
    return !says && hints.contains("city") ? Role.PLACE : Role.OTHER;
  }
}
