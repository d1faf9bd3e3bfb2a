package org.fakeai.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Events of a stream as UTF-8, built one after the other in the same array: a token costs no object
 * of its own. Confined to one thread at a time.
 */
public final class EventText {

  private static final byte[] DATA = utf8("data: ");
  private static final byte[] COMMENT = utf8(": ");
  private static final byte[] END = utf8("\n\n");
  private static final int MOST_DIGITS = 11;

  private byte[] bytes = new byte[512];
  private int size;

  /** {@code text} as appended by {@link #append(byte[])}. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Appends bytes that are UTF-8 already. */
  public EventText append(byte[] utf8) {
    System.arraycopy(utf8, 0, room(utf8.length), size, utf8.length);
    size += utf8.length;
    return this;
  }

  /** Appends a piece of a text that is ASCII alone. */
  public EventText append(byte[] ascii, int from, int to) {
    System.arraycopy(ascii, from, room(to - from), size, to - from);
    size += to - from;
    return this;
  }

  /** Appends a number of 0 or more in decimal digits. */
  public EventText append(int number) {
    room(MOST_DIGITS);
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** Appends any text. */
  public EventText append(String text) {
    return append(utf8(text));
  }

  /** Appends what stands in a JSON string for {@code text}. */
  public EventText escaped(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        StringBuilder escaped = new StringBuilder(text.length() - i + 16);
        Json.escape(text.substring(i), escaped);
        return append(escaped.toString());
      }
      bytes[size++] = (byte) c;
    }
    return this;
  }

  /** What it holds, for tests and logs. */
  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  int size() {
    return size;
  }

  EventText begin() {
    return append(DATA);
  }

  EventText end() {
    return append(END);
  }

  EventText comment(String text) {
    return append(COMMENT).append(text).append(END);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  void clear() {
    size = 0;
  }

  private byte[] room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
    return bytes;
  }
}
