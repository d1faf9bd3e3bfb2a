package org.fakeai.simulation.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a question asks for a tool. */
final class Relevance {

  /** A tool is called from here on. */
  static final double ENOUGH = 2;

  /** Several tools are called at once from here on. */
  static final double CLEAR = 3;

  private static final double NAME = 5;
  private static final double NAME_WORD = 2;
  private static final double ALL_NAME_WORDS = 1;
  private static final double DESCRIPTION_WORD = 1;
  private static final double THEME_WORD = 1.5;
  private static final int LONGEST = 4000;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Between the words of a name in camel case. */
  static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private static final Set<String> COMMON =
      Set.of(
          "about",
          "after",
          "also",
          "been",
          "call",
          "could",
          "data",
          "does",
          "each",
          "from",
          "function",
          "given",
          "have",
          "into",
          "like",
          "list",
          "made",
          "make",
          "many",
          "more",
          "must",
          "need",
          "only",
          "other",
          "over",
          "please",
          "return",
          "returns",
          "shall",
          "should",
          "some",
          "such",
          "than",
          "that",
          "their",
          "them",
          "then",
          "there",
          "these",
          "they",
          "this",
          "tool",
          "used",
          "user",
          "using",
          "value",
          "want",
          "what",
          "when",
          "where",
          "which",
          "will",
          "with",
          "would",
          "your",
          "information",
          "provide",
          "specific",
          "based",
          "current");

  private final Set<String> words = new HashSet<>();
  private final String flat;

  /**
   * @param question what the user said last
   */
  Relevance(String question) {
    String read = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
    this.flat = " " + String.join(" ", split(read)) + " ";
    for (String word : split(read)) {
      words.add(stem(word));
    }
  }

  private static List<String> split(String text) {
    return List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
  }

  /** Without a plural's, a verb's or a noun's ending. */
  private static String stem(String word) {
    for (String ending : new String[] {"ation", "ating", "ator", "ates", "ate", "ing", "es", "s"}) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  double of(Tool tool) {
    double score = 0;
    List<String> name = split(separated(tool.name()));
    Set<String> counted = new HashSet<>();
    if (flat.contains(" " + String.join(" ", name) + " ")) {
      score += NAME;
    }
    boolean all = true;
    for (String word : name) {
      if (word.length() > 3 && !COMMON.contains(word)) {
        boolean said = hit(word, counted);
        score += said ? NAME_WORD : 0;
        all &= said;
      }
    }
    score += all && !counted.isEmpty() ? ALL_NAME_WORDS : 0;
    int described = 0;
    for (String word : split(tool.description())) {
      if (described < 3 && word.length() > 4 && !COMMON.contains(word) && hit(word, counted)) {
        score += DESCRIPTION_WORD;
        described++;
      }
    }
    Set<String> pointing = new HashSet<>();
    for (Set<String> theme : ToolThemes.of(tool.name())) {
      for (String word : theme) {
        score += hit(word, pointing) ? THEME_WORD : 0;
      }
    }
    return score;
  }

  private boolean hit(String word, Set<String> counted) {
    String stem = stem(word);
    return words.contains(stem) && counted.add(stem);
  }

  /** Camel case with spaces between its words. */
  private static String separated(String name) {
    return HUMP.matcher(name).replaceAll(" ");
  }
}
