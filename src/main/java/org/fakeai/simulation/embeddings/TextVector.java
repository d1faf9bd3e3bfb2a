package org.fakeai.simulation.embeddings;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.fakeai.kernel.Seeds;

/**
 * Makes the vectors of one model. Each word, each pair of neighbouring words and each three letters
 * of a word (its borders count as letters) adds to sixteen coordinates that its hash chooses:
 * feature hashing (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML
 * 2009). Words that say little weigh little. A small part depends on the whole text, so that no
 * coordinate is zero. Reused for text after text by one thread at a time.
 */
public final class TextVector {

  /** One, in the unit that vectors are given in. */
  public static final int ONE = 100_000_000;

  /** The hash of no characters (FNV-1a, 64 bits). */
  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final char BORDER = ' ';
  private static final float COMMON = 0.12f;
  private static final float PLAIN = 0.6f;
  private static final float EACH_LETTER = 0.08f;
  private static final int LETTERS_COUNTED = 10;
  private static final float PAIR = 0.4f;
  private static final float LETTERS = 0.3f;
  private static final double NOISE = 0.15;
  private static final int COORDINATES = 16;

  private final long model;
  private final float[] sums;
  private long previousWord;
  private float previousWeight;

  /**
   * @param model the model's name: each has vectors of its own
   * @param size how many coordinates its vectors have, up to 32,768
   */
  public TextVector(String model, int size) {
    this.model = new Seeds(0).derive("embedding").derive(model).value();
    this.sums = new float[size];
  }

  /**
   * Writes the beginning of the text's vector, brought to length one.
   *
   * @param vector coordinates in hundred-millionths; as many as are wanted, up to the model's own
   *     size
   */
  public void write(String text, int[] vector) {
    Arrays.fill(sums, 0);
    previousWord = EMPTY;
    previousWeight = 0;
    long whole = model;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        word(text, at, end);
      } else {
        end = at + 1;
      }
      for (; at < end; at++) {
        whole = extend(whole, text.charAt(at));
      }
    }
    mixIn(whole);
    finish(vector);
  }

  /** An ideograph is a word by itself. */
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.charAt(end))) {
      if (Character.isIdeographic(text.charAt(end))) {
        return Math.max(end, from + 1);
      }
      end++;
    }
    return end;
  }

  private void word(String text, int from, int to) {
    long hash = EMPTY;
    char before = BORDER;
    char last = BORDER;
    for (int i = from; i <= to; i++) {
      char c = i < to ? Character.toLowerCase(text.charAt(i)) : BORDER;
      if (i < to) {
        hash = extend(hash, c);
      }
      if (i > from) {
        add(extend(extend(extend(~EMPTY, before), last), c), LETTERS);
      }
      before = last;
      last = c;
    }
    boolean common = CommonWords.contains(hash);
    float weight = common ? COMMON : PLAIN + EACH_LETTER * Math.min(to - from, LETTERS_COUNTED);
    add(hash, weight);
    add(hash ^ Long.rotateLeft(previousWord, 31), PAIR * Math.min(weight, previousWeight));
    previousWord = hash;
    previousWeight = weight;
  }

  private void add(long feature, float weight) {
    long state = feature ^ model;
    for (int i = 0; i < COORDINATES; i += 4) {
      state = Seeds.mixed(state + i + 1);
      long bits = state;
      for (int j = 0; j < 4; j++) {
        int place = (int) (((bits & 0x7fff) * sums.length) >>> 15);
        sums[place] += (bits & 0x8000) == 0 ? weight : -weight;
        bits >>>= 16;
      }
    }
  }

  private void mixIn(long whole) {
    double squares = 0;
    for (float sum : sums) {
      squares += (double) sum * sum;
    }
    // Uniform from -1 to 1 has variance 1/3.
    double reach = squares == 0 ? 1 : NOISE * Math.sqrt(3 * squares / sums.length);
    RandomGenerator chance = new Seeds(whole).stream("noise");
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (float) (reach * (2 * chance.nextDouble() - 1));
    }
  }

  private void finish(int[] vector) {
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      squares += (double) sums[i] * sums[i];
    }
    double scale = ONE / Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (int) Math.rint(sums[i] * scale);
    }
  }

  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  static long extend(long hash, char c) {
    return (hash ^ c) * PRIME;
  }
}
