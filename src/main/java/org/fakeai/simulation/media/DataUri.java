package org.fakeai.simulation.media;

import java.util.Locale;

/**
 * A {@code data:} address (RFC 2397) with base64.
 *
 * @param type its media type in lower case; empty if it has none
 * @param parameters what follows the media type, without {@code base64}
 * @param bytes its data
 */
record DataUri(String type, String parameters, Bytes bytes) {

  private static final String SCHEME = "data:";
  private static final String BASE64 = ";base64";
  private static final int LONGEST_HEAD = 256;

  /** Whether it is one. */
  static boolean is(String address) {
    return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Takes {@code address} apart.
   *
   * @throws UnreadableMedia if it holds no base64
   */
  static DataUri parse(String address) {
    int comma = address.indexOf(',');
    if (comma < 0 || comma > LONGEST_HEAD) {
      throw UnreadableMedia.Reason.ADDRESS.because("is a data URI without data");
    }
    String head = address.substring(SCHEME.length(), comma).toLowerCase(Locale.ROOT);
    if (!head.endsWith(BASE64)) {
      throw UnreadableMedia.Reason.BASE64.because("is a data URI without \";base64\"");
    }
    head = head.substring(0, head.length() - BASE64.length());
    int semicolon = head.indexOf(';');
    String type = semicolon < 0 ? head : head.substring(0, semicolon);
    String parameters = semicolon < 0 ? "" : head.substring(semicolon + 1);
    return new DataUri(type.strip(), parameters, Base64Bytes.of(address, comma + 1));
  }
}
