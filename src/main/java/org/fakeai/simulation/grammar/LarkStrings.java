package org.fakeai.simulation.grammar;

import java.util.HexFormat;

/** The contents of quoted texts. */
final class LarkStrings {

  private LarkStrings() {}

  static String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  /** An expression for the characters from one to the other. */
  static String range(String first, String last) {
    return "[" + code(first) + "-" + code(last) + "]";
  }

  private static String code(String text) {
    return text.length() == 1 ? "\\u" + HexFormat.of().toHexDigits(text.charAt(0)) : "]";
  }
}
