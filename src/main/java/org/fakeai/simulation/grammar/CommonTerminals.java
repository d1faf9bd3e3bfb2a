package org.fakeai.simulation.grammar;

import java.util.Map;
import java.util.Optional;

/**
 * The terminals of Lark's {@code common} library, as expressions for the shorter of their texts.
 */
final class CommonTerminals {

  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("DIGIT", "[0-9]"),
          Map.entry("HEXDIGIT", "[0-9a-fA-F]"),
          Map.entry("INT", "[1-9][0-9]{0,2}"),
          Map.entry("SIGNED_INT", "[+-]?[1-9][0-9]{0,2}"),
          Map.entry("DECIMAL", "[0-9]\\.[0-9]{1,2}"),
          Map.entry("FLOAT", "[0-9]\\.[0-9]{1,2}"),
          Map.entry("SIGNED_FLOAT", "[+-]?[0-9]\\.[0-9]{1,2}"),
          Map.entry("NUMBER", "[1-9][0-9]{0,2}"),
          Map.entry("SIGNED_NUMBER", "-?[1-9][0-9]{0,2}"),
          Map.entry("ESCAPED_STRING", "\"[a-z]{3,8}\""),
          Map.entry("LCASE_LETTER", "[a-z]"),
          Map.entry("UCASE_LETTER", "[A-Z]"),
          Map.entry("LETTER", "[a-zA-Z]"),
          Map.entry("WORD", "[a-z]{3,8}"),
          Map.entry("CNAME", "[a-z][a-z_]{1,6}[a-z]"),
          Map.entry("WS", " "),
          Map.entry("WS_INLINE", " "),
          Map.entry("CR", "\\r"),
          Map.entry("LF", "\\n"),
          Map.entry("NEWLINE", "\\n"),
          Map.entry("SH_COMMENT", "#[a-z ]{1,8}"),
          Map.entry("CPP_COMMENT", "//[a-z ]{1,8}"),
          Map.entry("C_COMMENT", "/\\*[a-z ]{1,8}\\*/"),
          Map.entry("SQL_COMMENT", "--[a-z ]{1,8}"));

  private CommonTerminals() {}

  static Optional<String> pattern(String name) {
    return Optional.ofNullable(PATTERNS.get(name));
  }

  /** Whether the terminal stands for white space. */
  static boolean isSpace(String name) {
    return name.startsWith("WS");
  }
}
