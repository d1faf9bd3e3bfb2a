package org.fakeai.simulation.tokens;

/** What the o200k pattern distinguishes among code points, as bits of one number. */
final class CharacterKind {

  /** {@code [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]}. */
  static final int UPPER = 1;

  /** {@code [\p{Ll}\p{Lm}\p{Lo}\p{M}]}. */
  static final int LOWER = 2;

  /** {@code \p{L}}. */
  static final int LETTER = 4;

  /** {@code \p{N}}. */
  static final int NUMBER = 8;

  /** {@code \s}. */
  static final int SPACE = 16;

  /** {@code [\r\n]}. */
  static final int LINE_END = 32;

  private static final byte[] OF_BASIC_PLANE = basicPlane();

  private CharacterKind() {}

  static int of(int character) {
    return character < 0x10000 ? OF_BASIC_PLANE[character] : compute(character);
  }

  private static byte[] basicPlane() {
    byte[] kinds = new byte[0x10000];
    for (int character = 0; character < kinds.length; character++) {
      kinds[character] = (byte) compute(character);
    }
    return kinds;
  }

  private static int compute(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> LETTER | UPPER;
      case Character.LOWERCASE_LETTER -> LETTER | LOWER;
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> LETTER | UPPER | LOWER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          UPPER | LOWER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          NUMBER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      default -> control(character);
    };
  }

  private static int control(int character) {
    if (character == '\r' || character == '\n') {
      return SPACE | LINE_END;
    }
    return (character >= 0x9 && character <= 0xd) || character == 0x85 ? SPACE : 0;
  }
}
