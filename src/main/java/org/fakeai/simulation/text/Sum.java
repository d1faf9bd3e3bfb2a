package org.fakeai.simulation.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small sums: two numbers and one of the four operations, in signs or in words. */
final class Sum {

  private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,9})?)";
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?i)(?:^|\\b(?:what(?:'s| is)|whats|calculate|compute|solve|how much is)\\s*:?\\s*)"
              + NUMBER
              + "\\s*(\\+|-|−|\\*|×|x|/|÷|plus|minus|times|multiplied by|divided by)\\s*"
              + NUMBER
              + "(?=\\s*(?:=\\s*)?(?:[?.!]|$|\\n))(?!\\.\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)^(?:please )?(add|subtract|multiply|divide) "
              + NUMBER
              + " (?:and|to|from|by) "
              + NUMBER
              + "\\s*[.!?]?$");

  private Sum() {}

  /** Whether {@link #answer} is worth a try. */
  static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The result in decimal digits, or empty if {@code text} is no such sum. */
  static Optional<String> answer(String text) {
    String stripped = text.strip();
    Matcher words = WORDS.matcher(stripped);
    if (words.find()) {
      boolean swapped =
          words.group(1).equalsIgnoreCase("subtract") && words.group().contains(" from ");
      BigDecimal first = new BigDecimal(words.group(swapped ? 3 : 2));
      BigDecimal second = new BigDecimal(words.group(swapped ? 2 : 3));
      return Optional.of(result(first, words.group(1), second));
    }
    Matcher signs = SIGNS.matcher(stripped);
    if (signs.find()) {
      return Optional.of(
          result(new BigDecimal(signs.group(1)), signs.group(2), new BigDecimal(signs.group(3))));
    }
    return Optional.empty();
  }

  private static String result(BigDecimal first, String operation, BigDecimal second) {
    return switch (operation.toLowerCase(Locale.ROOT)) {
      case "+", "plus", "add" -> plain(first.add(second));
      case "-", "−", "minus", "subtract" -> plain(first.subtract(second));
      case "/", "÷", "divided by", "divide" ->
          second.signum() == 0
              ? "Division by zero is undefined."
              : plain(first.divide(second, MathContext.DECIMAL32));
      default -> plain(first.multiply(second));
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
