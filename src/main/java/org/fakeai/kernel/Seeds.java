package org.fakeai.kernel;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * A root of chance. Children and streams depend on this value and the label alone, so the order in
 * which requests arrive cannot change what is drawn for one of them.
 *
 * @param value any 64 bits
 */
public record Seeds(long value) {

  // FNV-1a, 64 bit: offset basis and prime (Fowler, Noll, Vo; RFC 9923).
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** A child that differs for each number. */
  public Seeds derive(long number) {
    return new Seeds(SplitMix.mix(value ^ SplitMix.mix(number + SplitMix.GAMMA)));
  }

  /** A child that differs for each text; the text counts by its UTF-8 bytes. */
  public Seeds derive(String text) {
    long hash = FNV_BASIS;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return derive(hash);
  }

  /** A fresh generator for one purpose; generators of different purposes are unrelated. */
  public RandomGenerator stream(String purpose) {
    return new SplitMix(derive(purpose).value);
  }
}
