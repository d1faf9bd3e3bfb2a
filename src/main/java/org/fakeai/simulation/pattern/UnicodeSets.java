package org.fakeai.simulation.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code \p{…}} names: general categories, scripts and a few binary properties. */
final class UnicodeSets {

  private static final Map<String, Byte> CATEGORIES =
      Map.ofEntries(
          Map.entry("Lu", Character.UPPERCASE_LETTER),
          Map.entry("Ll", Character.LOWERCASE_LETTER),
          Map.entry("Lt", Character.TITLECASE_LETTER),
          Map.entry("Lm", Character.MODIFIER_LETTER),
          Map.entry("Lo", Character.OTHER_LETTER),
          Map.entry("Mn", Character.NON_SPACING_MARK),
          Map.entry("Mc", Character.COMBINING_SPACING_MARK),
          Map.entry("Me", Character.ENCLOSING_MARK),
          Map.entry("Nd", Character.DECIMAL_DIGIT_NUMBER),
          Map.entry("Nl", Character.LETTER_NUMBER),
          Map.entry("No", Character.OTHER_NUMBER),
          Map.entry("Pc", Character.CONNECTOR_PUNCTUATION),
          Map.entry("Pd", Character.DASH_PUNCTUATION),
          Map.entry("Ps", Character.START_PUNCTUATION),
          Map.entry("Pe", Character.END_PUNCTUATION),
          Map.entry("Pi", Character.INITIAL_QUOTE_PUNCTUATION),
          Map.entry("Pf", Character.FINAL_QUOTE_PUNCTUATION),
          Map.entry("Po", Character.OTHER_PUNCTUATION),
          Map.entry("Sm", Character.MATH_SYMBOL),
          Map.entry("Sc", Character.CURRENCY_SYMBOL),
          Map.entry("Sk", Character.MODIFIER_SYMBOL),
          Map.entry("So", Character.OTHER_SYMBOL),
          Map.entry("Zs", Character.SPACE_SEPARATOR),
          Map.entry("Zl", Character.LINE_SEPARATOR),
          Map.entry("Zp", Character.PARAGRAPH_SEPARATOR));

  private static final Map<String, String> LONG_NAMES =
      Map.of(
          "Letter", "L",
          "Number", "N",
          "Punctuation", "P",
          "Symbol", "S",
          "Mark", "M",
          "Separator", "Z",
          "Uppercase_Letter", "Lu",
          "Lowercase_Letter", "Ll",
          "Decimal_Number", "Nd");

  // Names are checked before they come in, so it holds a few hundred sets at most.
  private static final Map<String, CharSet> KNOWN = new ConcurrentHashMap<>();

  private UnicodeSets() {}

  /** The set of that name, or empty if it is none of those that are known here. */
  static Optional<CharSet> named(String name) {
    CharSet known = KNOWN.get(name);
    Optional<CharSet> set = known == null ? find(name) : Optional.of(known);
    set.ifPresent(found -> KNOWN.putIfAbsent(name, found));
    return set;
  }

  private static Optional<CharSet> find(String name) {
    String category = LONG_NAMES.getOrDefault(name, name);
    if (category.length() == 1 && "LMNPSZ".contains(category)) {
      return Optional.of(
          CharSet.where(
              c ->
                  CATEGORIES.entrySet().stream()
                      .anyMatch(
                          entry ->
                              entry.getKey().startsWith(category)
                                  && entry.getValue() == Character.getType(c))));
    }
    Byte type = CATEGORIES.get(category);
    if (type != null) {
      return Optional.of(CharSet.where(c -> Character.getType(c) == type));
    }
    return switch (name) {
      case "Alphabetic", "Alpha" -> Optional.of(CharSet.where(Character::isAlphabetic));
      case "Uppercase" -> Optional.of(CharSet.where(Character::isUpperCase));
      case "Lowercase" -> Optional.of(CharSet.where(Character::isLowerCase));
      case "Any" -> Optional.of(CharSet.ALL);
      case "Emoji" -> Optional.of(CharSet.where(Character::isEmoji));
      case "Emoji_Presentation" -> Optional.of(CharSet.where(Character::isEmojiPresentation));
      case "Emoji_Component" -> Optional.of(CharSet.where(Character::isEmojiComponent));
      case "Extended_Pictographic" -> Optional.of(CharSet.where(Character::isExtendedPictographic));
      default -> script(name.substring(name.indexOf('=') + 1));
    };
  }

  private static Optional<CharSet> script(String name) {
    try {
      Character.UnicodeScript script = Character.UnicodeScript.forName(name);
      return Optional.of(CharSet.where(c -> Character.UnicodeScript.of(c) == script));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
