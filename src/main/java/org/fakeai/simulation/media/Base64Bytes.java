package org.fakeai.simulation.media;

import java.util.Arrays;

/**
 * The bytes of a text in base64 (RFC 4648, section 4), decoded where they are read. The whole text
 * is checked beforehand.
 */
final class Base64Bytes implements Bytes {

  private static final byte[] VALUES = values();

  private final String text;
  private final int from;
  private final int size;

  private Base64Bytes(String text, int from, int size) {
    this.text = text;
    this.from = from;
    this.size = size;
  }

  /**
   * The bytes of {@code text} from character {@code from} on; line ends and spaces in it do not
   * matter, nor does missing padding.
   *
   * @throws UnreadableMedia if it is no base64, or empty
   */
  static Base64Bytes of(String text, int from) {
    int end = text.length();
    int padding = 0;
    while (end > from && (text.charAt(end - 1) == '=' || isSpace(text.charAt(end - 1)))) {
      end--;
      padding += text.charAt(end) == '=' ? 1 : 0;
    }
    for (int i = from; i < end; i++) {
      char letter = text.charAt(i);
      if (isSpace(letter)) {
        return of(text.substring(from).replaceAll("[ \\t\\r\\n]+", ""), 0);
      }
      if (letter >= VALUES.length || VALUES[letter] < 0) {
        throw UnreadableMedia.Reason.BASE64.because(
            "is no base64: character %d is none of its letters".formatted(i - from + 1));
      }
    }
    int letters = end - from;
    if (letters % 4 == 1 || padding > 2) {
      throw UnreadableMedia.Reason.BASE64.because("is no base64: it ends too early");
    }
    if (letters == 0) {
      throw UnreadableMedia.Reason.BASE64.because("is empty");
    }
    return new Base64Bytes(text, from, (int) (letters * 3L / 4));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int at(int index) {
    if (index < 0 || index >= size) {
      return -1;
    }
    int letter = from + index / 3 * 4 + index % 3;
    int bits = VALUES[text.charAt(letter)] << 6 | VALUES[text.charAt(letter + 1)];
    return bits >> 4 - 2 * (index % 3) & 0xff;
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
  }

  private static byte[] values() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = (byte) i;
    }
    return values;
  }
}
