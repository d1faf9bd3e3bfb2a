package org.fakeai.simulation.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the few requests that have one right answer: to say a given text, and small sums. */
final class Instruction {

  private static final int LONGEST = 2000;

  private static final Pattern REPEAT =
      Pattern.compile("(?is)\\brepeat after me\\s*[:,]?\\s+(?<text>\\S.*)");
  private static final Pattern SAY =
      Pattern.compile(
          "(?i)\\b(?:say exactly|(?:reply|respond|answer) (?:only |exactly |just )?with"
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
    if (Sum.mayBeIn(userText)) {
      Optional<String> sum = Sum.answer(userText);
      if (sum.isPresent()) {
        return sum;
      }
    }
    return mentions(userText) ? wording(userText) : Optional.empty();
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
      if (letter == 's' && text.regionMatches(true, i, "say exactly", 0, 11)
          || letter == 'w' && text.regionMatches(true, i, "with", 0, 4)
          || letter == 'r' && text.regionMatches(true, i, "repeat after", 0, 12)) {
        return true;
      }
    }
    return false;
  }
}
