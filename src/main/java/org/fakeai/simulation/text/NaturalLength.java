package org.fakeai.simulation.text;

import java.util.random.RandomGenerator;

/** How long replies are when nobody asks for a length: log-normal, 90 tokens in the middle. */
final class NaturalLength {

  private static final int MEDIAN = 90;
  private static final double SPREAD = 0.6;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 600;

  private NaturalLength() {}

  /** Tokens after which the reply ends with the sentence it is in, 12 to 600. */
  static int draw(RandomGenerator chance) {
    double length = MEDIAN * Math.exp(SPREAD * chance.nextGaussian());
    return (int) Math.clamp(length, SHORTEST, LONGEST);
  }
}
