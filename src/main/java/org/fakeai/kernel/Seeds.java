package org.fakeai.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * A root of chance. Children and streams depend on this value and the label alone, so the order in
 * which requests arrive cannot change what is drawn for one of them.
 *
 * @param value any 64 bits
 */
public record Seeds(long value) {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A child that differs for each number. */
  public Seeds derive(long number) {
    return new Seeds(SplitMix.mix(value ^ SplitMix.mix(number + SplitMix.GAMMA)));
  }

  /** A child that differs for each text; the text counts by its UTF-8 bytes. */
  public Seeds derive(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long hash = bytes.length;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      hash = stir(hash ^ (long) WORDS.get(bytes, at));
    }
    long rest = 0;
    for (; at < bytes.length; at++) {
      rest = (rest << 8) | (bytes[at] & 0xff);
    }
    return derive(stir(hash ^ rest));
  }

  /** Spreads every bit of {@code number} over all bits; no two numbers give the same. */
  public static long mixed(long number) {
    return SplitMix.mix(number);
  }

  // Prompts are long, so eight bytes a step; SplitMix.mix completes what this leaves unmixed.
  private static long stir(long word) {
    long product = word * SplitMix.GAMMA;
    return product ^ (product >>> 32);
  }

  /** A fresh generator for one purpose; generators of different purposes are unrelated. */
  public RandomGenerator stream(String purpose) {
    return new SplitMix(derive(purpose).value);
  }
}
