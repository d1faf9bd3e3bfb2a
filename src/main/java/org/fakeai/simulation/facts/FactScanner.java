package org.fakeai.simulation.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.fakeai.simulation.facts.Fact.Kind;

/** Goes through a text's tokens once and says what they state. */
final class FactScanner {

  private final Sentence tokens;
  private final NameScanner names;
  private final Consumer<Fact> facts;

  /**
   * @param text what is read
   * @param lists number of enumerations in the texts before
   * @param facts takes what is found
   */
  FactScanner(String text, int lists, Consumer<Fact> facts) {
    this.tokens = new Sentence(Tokens.of(text));
    this.names = new NameScanner(tokens, lists, facts);
    this.facts = facts;
  }

  void scan() {
    int at = 0;
    while (at < tokens.size()) {
      at = next(at);
    }
  }

  /** The index after what starts at {@code at}. */
  private int next(int at) {
    String token = tokens.text(at);
    if (token.isEmpty()) {
      return at + 1;
    }
    char first = token.charAt(0);
    if (first >= '0' && first <= '9' || "$€£¥₹-".indexOf(first) >= 0) {
      return numeric(at, token);
    }
    if (token.indexOf('@') > 0 && token.indexOf('.', token.indexOf('@')) > 0) {
      return add(Kind.EMAIL, token, at, at + 1);
    }
    if (token.startsWith("http://") || token.startsWith("https://") || token.startsWith("www.")) {
      return add(Kind.URL, token, at, at + 1);
    }
    if (Dates.month(token) > 0 && Dates.day(tokens.text(at + 1)) > 0) {
      return monthFirst(at);
    }
    if (Dates.DAY_WORDS.contains(token.toLowerCase(Locale.ROOT))) {
      boolean next = tokens.text(at - 1).equalsIgnoreCase("next");
      return add(Kind.DAY, next ? tokens.text(at - 1) + " " + token : token, at, at + 1);
    }
    if (identifies(token)) {
      return add(Kind.IDENTIFIER, token, at, at + 1);
    }
    return word(at, token);
  }

  private int numeric(int at, String token) {
    if (Dates.isDate(token)) {
      return add(Kind.DATE, token, at, at + 1);
    }
    Optional<String> dateTime = Dates.dateTime(token);
    if (dateTime.isPresent()) {
      return add(Kind.DATE_TIME, dateTime.get(), at, at + 1);
    }
    String half = tokens.text(at + 1).toLowerCase(Locale.ROOT);
    boolean twelve = half.equals("am") || half.equals("pm");
    Optional<String> time = Dates.time(twelve ? token + half : token);
    if (time.isPresent()) {
      return add(Kind.TIME, time.get(), at, at + (twelve ? 2 : 1));
    }
    if (Dates.day(token) > 0 && Dates.month(tokens.text(at + 1)) > 0) {
      return day(at, Dates.day(token), Dates.month(tokens.text(at + 1)), tokens.text(at + 2));
    }
    Optional<NumberToken> number = NumberToken.read(token);
    if (number.isEmpty()) {
      return identifies(token) ? add(Kind.IDENTIFIER, token, at, at + 1) : at + 1;
    }
    return number(at, number.get());
  }

  private int number(int at, NumberToken number) {
    String unit = number.unit();
    String next = tokens.get(at).breaks() ? "" : tokens.text(at + 1);
    boolean code = unit.isEmpty() && Words.isCode(next);
    Kind kind = number.money() || code ? Kind.MONEY : Kind.NUMBER;
    String after = unit.isEmpty() ? next : unit;
    String comparable = kind == Kind.MONEY ? after : Words.comparable(after);
    facts.accept(new Fact(kind, number.digits(), tokens.before(at), comparable, 0));
    return at + (code ? 2 : 1);
  }

  private int monthFirst(int at) {
    return day(
        at, Dates.day(tokens.text(at + 1)), Dates.month(tokens.text(at)), tokens.text(at + 2));
  }

  private int day(int at, int day, int month, String year) {
    Optional<String> date =
        year.matches("[12]\\d{3}")
            ? Dates.iso(Integer.parseInt(year), month, day)
            : Optional.empty();
    return date.isPresent()
        ? add(Kind.DATE, date.get(), at, at + 3)
        : add(Kind.DAY, tokens.text(at) + " " + tokens.text(at + 1), at, at + 2);
  }

  private int word(int at, String token) {
    if (token.equalsIgnoreCase("is") && at > 0) {
      stated(at);
    }
    return names.next(at, token);
  }

  /** {@code my name is Ann Lee}: the words after "is" up to a mark or a conjunction. */
  private void stated(int at) {
    int end = at + 1;
    while (end < tokens.size()
        && end - at <= 4
        && !NameScanner.JOINING.contains(tokens.text(end))) {
      end++;
      if (tokens.get(end - 1).breaks()) {
        break;
      }
    }
    String key = tokens.text(at - 1);
    if (end > at + 1 && key.length() > 1 && Character.isLowerCase(key.charAt(0))) {
      facts.accept(new Fact(Kind.PAIR, tokens.joined(at + 1, end), Words.comparable(key), "", 0));
    }
  }

  private static boolean identifies(String token) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      digit |= c >= '0' && c <= '9';
      letter |= c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '#';
      if (c > 'z' || !Character.isLetterOrDigit(c) && "-_#/.".indexOf(c) < 0) {
        return false;
      }
    }
    return digit && letter && token.length() >= 3;
  }

  private int add(Kind kind, String text, int at, int end) {
    facts.accept(new Fact(kind, text, tokens.before(at), Words.comparable(tokens.text(end)), 0));
    return end;
  }
}
