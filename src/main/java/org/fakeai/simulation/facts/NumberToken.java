package org.fakeai.simulation.facts;

import java.util.Map;
import java.util.Optional;

/**
 * A token that is a number, maybe with a sign of currency before it or a unit behind it.
 *
 * @param digits the number, without grouping
 * @param unit what stands behind it in the same token; a currency's code for its sign
 * @param money whether the unit is a currency
 */
record NumberToken(String digits, String unit, boolean money) {

  private static final Map<Character, String> CURRENCIES =
      Map.of('$', "USD", '€', "EUR", '£', "GBP", '¥', "JPY", '₹', "INR");

  private static final int MOST_DIGITS = 18;

  static Optional<NumberToken> read(String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    String before = CURRENCIES.getOrDefault(token.charAt(0), "");
    int at = before.isEmpty() ? 0 : 1;
    StringBuilder digits = new StringBuilder();
    if (at < token.length() && token.charAt(at) == '-') {
      digits.append('-');
      at++;
    }
    int start = digits.length();
    boolean point = false;
    for (; at < token.length(); at++) {
      char c = token.charAt(at);
      boolean digitNext = at + 1 < token.length() && digit(token.charAt(at + 1));
      if (digit(c)) {
        digits.append(c);
      } else if (c == '.' && !point && digitNext && digits.length() > start) {
        point = true;
        digits.append(c);
      } else if (c != ',' || !groups(token, at)) {
        break;
      }
    }
    if (digits.length() == start || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    String rest = token.substring(at);
    String after = rest.length() == 1 ? CURRENCIES.getOrDefault(rest.charAt(0), "") : "";
    if (!before.isEmpty() || !after.isEmpty()) {
      boolean clean = rest.isEmpty() || !after.isEmpty();
      return clean
          ? Optional.of(new NumberToken(digits.toString(), before + after, true))
          : Optional.empty();
    }
    boolean unit = rest.chars().allMatch(c -> Character.isLetter(c) || c == '%' || c == '°');
    return unit ? Optional.of(new NumberToken(digits.toString(), rest, false)) : Optional.empty();
  }

  private static boolean groups(String token, int comma) {
    for (int i = comma + 1; i <= comma + 3; i++) {
      if (i >= token.length() || !digit(token.charAt(i))) {
        return false;
      }
    }
    return comma + 4 >= token.length() || !digit(token.charAt(comma + 4));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
