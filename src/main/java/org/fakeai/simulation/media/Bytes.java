package org.fakeai.simulation.media;

/** Some bytes, read where they are needed. */
public interface Bytes {

  /** How many. */
  int size();

  /** The byte at {@code index} as 0 to 255; -1 where there is none. */
  int at(int index);

  /** Those of an array, which is not copied. */
  static Bytes of(byte[] array) {
    return new Bytes() {
      @Override
      public int size() {
        return array.length;
      }

      @Override
      public int at(int index) {
        return index >= 0 && index < array.length ? array[index] & 0xff : -1;
      }
    };
  }

  /** Whether {@code text}, one byte a character, stands at {@code index}. */
  default boolean has(int index, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at(index + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code count} bytes (up to 7) as a number, most significant first; -1 if they are not all
   * there.
   */
  default long big(int index, int count) {
    long number = 0;
    for (int i = 0; i < count; i++) {
      int next = at(index + i);
      if (next < 0) {
        return -1;
      }
      number = number << 8 | next;
    }
    return number;
  }

  /**
   * {@code count} bytes (up to 7) as a number, least significant first; -1 if they are not all
   * there.
   */
  default long little(int index, int count) {
    long number = 0;
    for (int i = count - 1; i >= 0; i--) {
      int next = at(index + i);
      if (next < 0) {
        return -1;
      }
      number = number << 8 | next;
    }
    return number;
  }

  /** A copy of the bytes from {@code from} to before {@code to}, as far as there are any. */
  default byte[] copy(int from, int to) {
    int start = Math.clamp(from, 0, size());
    byte[] copy = new byte[Math.max(0, Math.min(to, size()) - start)];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (byte) at(start + i);
    }
    return copy;
  }
}
