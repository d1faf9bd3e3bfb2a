package org.fakeai.simulation.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fakeai.simulation.text.Capitals.Capital;

/**
 * Finds the few requests that have one right answer: to say a given text, small sums, capitals of
 * countries.
 */
public final class Instruction {

  private static final int LONGEST = 2000;

  private static final Pattern REPEAT =
      Pattern.compile("(?is)\\brepeat after me\\s*[:,]?\\s+(?<text>\\S.*)");
  private static final Pattern SAY =
      Pattern.compile(
          "(?i)(?:\\bsay exactly|(?:^|[.!?\\n]\\s*|\\b(?:please|you) )say(?=:? ?[\"'“`])"
              + "|\\b(?:reply|respond|answer) (?:only |exactly |just )?with"
              + "(?: exactly| only| just)?(?: the (?:exact )?(?:word|words|text|phrase|sentence))?)"
              + "\\s*:?\\s*(?<text>\\S[^\\n]*)");
  private static final Pattern QUOTED =
      Pattern.compile("^(?:\"(?<a>[^\"]+)\"|'(?<b>[^']+)'|“(?<c>[^”]+)”|`(?<d>[^`]+)`)");
  private static final Pattern SENTENCE = Pattern.compile("^(.+?)(?:[.!?](?=\\s|$)|$)");
  private static final Pattern DESCRIPTION =
      Pattern.compile("(?i)^(?:an?|your|my|some|one of|only|json|valid|the following)\\s");

  private Instruction() {}

  /** The answer to the user's last words, or empty if they have no fixed one. */
  static Optional<String> answer(String userText) {
    if (userText.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> sum = Sum.mayBeIn(userText) ? Sum.answer(userText) : Optional.empty();
    Optional<Capital> capital = Capitals.askedFor(userText);
    if (capital.isPresent()) {
      String sentence = capital.get().sentence();
      return Optional.of(
          sum.map(result -> sentence + " The result is " + result + ".").orElse(sentence));
    }
    if (sum.isPresent()) {
      return sum;
    }
    return mentions(userText) ? wording(userText) : Optional.empty();
  }

  /**
   * The same as a text that states it, for values that have a name.
   *
   * @return {@code key: value}, once a line; empty if there is no answer
   */
  public static String stated(String userText) {
    if (userText.length() > LONGEST) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    Capitals.askedFor(userText)
        .ifPresent(
            capital -> state(lines, capital.city(), "city", "capital", "capital city", "answer"));
    if (lines.isEmpty() && Sum.mayBeIn(userText)) {
      Sum.answer(userText).ifPresent(sum -> state(lines, sum, "answer", "result", "sum", "total"));
    }
    return lines.toString();
  }

  private static void state(StringBuilder lines, String value, String... keys) {
    for (String key : keys) {
      lines.append(key).append(": ").append(value).append('\n');
    }
  }

  private static Optional<String> wording(String userText) {
    Matcher repeat = REPEAT.matcher(userText);
    if (repeat.find()) {
      return Optional.of(unquoted(repeat.group("text").strip()));
    }
    Matcher say = SAY.matcher(userText);
    if (!say.find()) {
      return Optional.empty();
    }
    String rest = say.group("text").strip();
    Matcher quoted = QUOTED.matcher(rest);
    if (quoted.find()) {
      return Optional.of(content(quoted));
    }
    if (DESCRIPTION.matcher(rest).find()) {
      return Optional.empty();
    }
    Matcher sentence = SENTENCE.matcher(rest);
    return sentence.find() ? Optional.of(sentence.group(1).strip()) : Optional.empty();
  }

  private static String unquoted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.find() && quoted.end() == text.length() ? content(quoted) : text;
  }

  private static String content(Matcher quoted) {
    return quoted.group().substring(1, quoted.group().length() - 1);
  }

  /** Much cheaper than the patterns, and nearly every message is without these words. */
  private static boolean mentions(String text) {
    for (int i = 0; i < text.length() - 3; i++) {
      int letter = text.charAt(i) | 0x20;
      if ((letter == 's' && says(text, i))
          || (letter == 'w' && text.regionMatches(true, i, "with", 0, 4))
          || (letter == 'r' && text.regionMatches(true, i, "repeat after", 0, 12))) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(String text, int at) {
    if (!text.regionMatches(true, at, "say", 0, 3)) {
      return false;
    }
    int next = at + 3;
    while (next < text.length() && (text.charAt(next) == ':' || text.charAt(next) == ' ')) {
      next++;
    }
    return text.regionMatches(true, at, "say exactly", 0, 11)
        || next < text.length() && "\"'“`".indexOf(text.charAt(next)) >= 0;
  }
}
