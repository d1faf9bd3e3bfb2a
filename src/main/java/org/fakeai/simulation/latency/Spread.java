package org.fakeai.simulation.latency;

import java.util.random.RandomGenerator;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;

/**
 * A time that varies around its mean; never negative.
 *
 * @param distribution how it varies
 * @param meanNanos its mean
 * @param part its spread as a part of the mean
 */
record Spread(LatencyDistribution distribution, double meanNanos, double part) {

  /** Every draw is the mean. */
  boolean fixed() {
    return meanNanos == 0 || part == 0;
  }

  double draw(RandomGenerator chance) {
    if (fixed()) {
      return meanNanos;
    }
    return switch (distribution) {
      case UNIFORM -> Math.max(0, meanNanos * (1 + part * (2 * chance.nextDouble() - 1)));
      case NORMAL -> Math.max(0, meanNanos * (1 + part * chance.nextGaussian()));
      case LOGNORMAL -> {
        // Of mean 1 and standard deviation `part`: sigma² = ln(1 + part²), mu = -sigma² / 2.
        double variance = Math.log1p(part * part);
        yield meanNanos * Math.exp(Math.sqrt(variance) * chance.nextGaussian() - variance / 2);
      }
    };
  }
}
