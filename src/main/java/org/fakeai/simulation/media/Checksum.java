package org.fakeai.simulation.media;

/** Cyclic redundancy checks, most significant bit first, starting from zero. */
final class Checksum {

  /** FLAC's, of frame headers. */
  static final Checksum CRC_8 = new Checksum(8, 0x07);

  /** FLAC's, of frames. */
  static final Checksum CRC_16 = new Checksum(16, 0x8005);

  /** Ogg's, of pages. */
  static final Checksum CRC_32 = new Checksum(32, 0x04c11db7);

  private final int bits;
  private final int[] table = new int[256];

  private Checksum(int bits, int polynomial) {
    this.bits = bits;
    for (int i = 0; i < table.length; i++) {
      int value = i << bits - 8;
      for (int bit = 0; bit < 8; bit++) {
        boolean carry = (value >>> bits - 1 & 1) == 1;
        value = value << 1 ^ (carry ? polynomial : 0);
      }
      table[i] = value & mask();
    }
  }

  /** Of the bytes from {@code from} to before {@code to}. */
  int of(byte[] data, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int index = (value >>> bits - 8 ^ data[i]) & 0xff;
      value = (value << 8 ^ table[index]) & mask();
    }
    return value;
  }

  private int mask() {
    return bits == 32 ? -1 : (1 << bits) - 1;
  }
}
