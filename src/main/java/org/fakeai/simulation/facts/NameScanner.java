package org.fakeai.simulation.facts;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.fakeai.simulation.facts.Fact.Kind;

/** Finds names of people, places and things, and which of them are enumerated. */
final class NameScanner {

  static final Set<String> JOINING = Set.of("and", "or", "&");
  private static final Set<String> INSIDE_NAMES = Set.of("of", "de", "la", "del", "von", "van");
  private static final Set<String> ACTING =
      Set.of("is", "was", "has", "wants", "needs", "lives", "works", "will");
  private static final Set<String> NO_NAMES =
      Set.of(
          "What",
          "Who",
          "Where",
          "When",
          "Why",
          "How",
          "Which",
          "This",
          "That",
          "It",
          "There",
          "He",
          "She",
          "Here",
          "Everything",
          "Nothing",
          "Something",
          "Someone",
          "Everyone",
          "Today",
          "Tomorrow",
          "Mine",
          "One",
          "Each");
  private static final Set<String> PLACING = Set.of("in", "at", "near", "for", "from", "to");

  private final Sentence tokens;
  private final Consumer<Fact> facts;
  private int lists;
  private int listOfLastName;
  private int firstOfList;
  private int endOfLastName = -1;

  NameScanner(Sentence tokens, int lists, Consumer<Fact> facts) {
    this.tokens = tokens;
    this.lists = lists;
    this.facts = facts;
  }

  /** The index after the name at {@code at}, or after its token if that is no name. */
  int next(int at, String token) {
    boolean capital = Character.isUpperCase(token.charAt(0)) && !token.equals("I");
    boolean known = Places.isKnown(token);
    int end = capital ? nameEnd(at) : at + 1;
    boolean named =
        capital && (!tokens.startsSentence(at) || known || end - at > 1 || subject(at, end))
            || known && (at == 0 || PLACING.contains(tokens.before(at)) || Places.isCity(token));
    return named && !isVerb(at, end) ? name(at, end) : at + 1;
  }

  /** Whether a capital at a sentence's start is more than that: "Ann and Bob", "Ann is". */
  private boolean subject(int at, int end) {
    boolean joined = JOINING.contains(tokens.text(end)) && tokens.capital(end + 1);
    boolean acting = ACTING.contains(tokens.text(end)) && !NO_NAMES.contains(tokens.text(at));
    return tokens.size() == 1 || joined || acting;
  }

  /** "Book Paris": what starts a sentence and stands before one known name is none. */
  private boolean isVerb(int at, int end) {
    return tokens.startsSentence(at) && end - at > 1 && Places.isKnown(tokens.text(at + 1));
  }

  private int nameEnd(int at) {
    int end = at + 1;
    while (end < tokens.size() && end - at < 5 && !tokens.get(end - 1).breaks()) {
      String next = tokens.text(end);
      boolean inside = INSIDE_NAMES.contains(next) && tokens.capital(end + 1);
      if (!tokens.capital(end) && !inside
          || Dates.DAY_WORDS.contains(next.toLowerCase(Locale.ROOT))) {
        break;
      }
      end++;
    }
    return end;
  }

  private int name(int at, int end) {
    String name = tokens.joined(at, end);
    int next = end;
    if (tokens.get(end - 1).end().equals(",") && Places.qualifies(tokens.text(end))) {
      name = name + ", " + tokens.text(end);
      next = end + 1;
    }
    boolean listed = endOfLastName >= 0 && joins(endOfLastName, at);
    boolean goesOn =
        next < tokens.size() && (comma(next - 1) || JOINING.contains(tokens.text(next)));
    int list = listed ? listOfLastName : goesOn ? ++lists : 0;
    String before = listed ? tokens.before(firstOfList) : tokens.before(at);
    firstOfList = listed ? firstOfList : at;
    facts.accept(new Fact(Kind.NAME, name, before, Words.comparable(tokens.text(next)), list));
    listOfLastName = list;
    endOfLastName = next;
    return next;
  }

  private boolean joins(int end, int at) {
    return at == end && comma(end - 1) || at == end + 1 && JOINING.contains(tokens.text(end));
  }

  private boolean comma(int at) {
    return tokens.get(at).end().equals(",");
  }
}
