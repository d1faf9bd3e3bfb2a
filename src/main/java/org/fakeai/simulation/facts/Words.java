package org.fakeai.simulation.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits names and texts into words that can be compared. */
final class Words {

  private Words() {}

  /** The words of a name in camel, snake or kebab case, in lower case and singular. */
  static List<String> ofName(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean separator = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      boolean hump =
          !separator
              && i > start
              && (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))
                  || Character.isDigit(name.charAt(i)) && Character.isLetter(name.charAt(i - 1)));
      if (separator || hump) {
        if (i > start) {
          words.add(comparable(name.substring(start, i)));
        }
        start = separator ? i + 1 : i;
      }
    }
    return words;
  }

  /** Lower case, without a plural's ending. */
  static String comparable(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = lower.length();
    if (length > 4 && lower.endsWith("ies")) {
      return lower.substring(0, length - 3) + "y";
    }
    if (length > 3 && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us")) {
      return lower.substring(0, length - 1);
    }
    return lower;
  }

  /** Whether it looks like a currency's code: three capitals. */
  static boolean isCode(String word) {
    return word.length() == 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** The text in lower case with single spaces for everything that is no letter or digit. */
  static String flat(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }
}
