package org.fakeai.kernel;

import java.util.random.RandomGenerator;

/**
 * SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
 * Written out because its sequence is part of what users are promised and its creation costs
 * nothing.
 */
final class SplitMix implements RandomGenerator {

  /** The golden ratio's odd fraction of 2^64, the paper's default increment. */
  static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  @Override
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** The paper's finalizer (variant 13 of Stafford's mixers). */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
