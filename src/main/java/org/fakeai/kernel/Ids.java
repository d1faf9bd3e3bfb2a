package org.fakeai.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that do not repeat within a server's life and are hard to guess by accident.
 */
public final class Ids {

  private static final char[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".toCharArray();
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final long root;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param root where the sequence starts; different servers should use different roots
   */
  public Ids(long root) {
    this.root = root;
  }

  /** A new identifier: {@code prefix} followed by {@code length} letters and digits. */
  public String next(String prefix, int length) {
    return prefix + draw(ALPHABET, length);
  }

  /** A new identifier: {@code prefix} followed by {@code length} lower-case hexadecimal digits. */
  public String nextHex(String prefix, int length) {
    return prefix + draw(HEX, length);
  }

  private String draw(char[] alphabet, int length) {
    SplitMix chance = new SplitMix(SplitMix.mix(root) ^ SplitMix.mix(count.incrementAndGet()));
    char[] drawn = new char[length];
    for (int i = 0; i < length; i++) {
      drawn[i] = alphabet[(int) Math.unsignedMultiplyHigh(chance.nextLong(), alphabet.length)];
    }
    return new String(drawn);
  }
}
