package org.fakeai.simulation.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers what users said of themselves: after {@code my favorite color is green}, {@code what is
 * my favorite color?} has an answer.
 */
public final class Recall {

  private static final int MOST_MESSAGES = 32;
  private static final int READ = 2000;
  private static final int LONGEST_QUESTION = 300;

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)\\b(?:what(?:['’]?s| is| was| are)|who(?:['’]?s| is| are)|where(?:['’]?s| is| are)"
              + "|when(?:['’]?s| is)|(?:do you )?(?:know|remember)(?: what| who)?|tell me)\\s+my "
              + "(?<what>[\\p{L}][\\p{L}\\p{N} '’-]{0,60}?)(?: is| are| was)?\\s*(?:again\\s*)?[?.!]*\\s*$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\b(?:[Mm]y name is|[Cc]all me|I am|I['’]m)\\s+)"
              + "(?<said>\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,3})");

  private Recall() {}

  /**
   * The answer to the last of {@code texts}, if an earlier one states it.
   *
   * @param texts what the user said, oldest first
   */
  public static Optional<String> answer(List<String> texts) {
    String last = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    if (texts.size() < 2 || last.length() > LONGEST_QUESTION || !last.contains("my ")) {
      return Optional.empty();
    }
    Matcher question = QUESTION.matcher(last);
    if (!question.find()) {
      return Optional.empty();
    }
    String what = question.group("what").strip();
    Pattern statement = what.equalsIgnoreCase("name") ? NAMED : statement(what);
    for (int i = texts.size() - 2; i >= Math.max(0, texts.size() - MOST_MESSAGES); i--) {
      String text = texts.get(i);
      Matcher stated = statement.matcher(text.length() <= READ ? text : text.substring(0, READ));
      if (stated.find()) {
        return Optional.of("Your " + what + " is " + stated.group("said").strip() + ".");
      }
    }
    return Optional.empty();
  }

  private static Pattern statement(String what) {
    return Pattern.compile(
        "(?i)\\bmy "
            + Pattern.quote(what)
            + " (?:is|was|are)(?: called| named)? (?<said>[^.!?,;\\n]{1,80}?)(?= and (?:my|I)\\b|[.!?,;\\n]|$)");
  }
}
