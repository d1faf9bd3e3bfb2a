package org.fakeai.simulation.latency;

import java.util.random.RandomGenerator;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;

/**
 * Draws schedules from the configured times: the reply's delay, then TTFT to the first token, then
 * ITL from token to token.
 */
public final class LatencyModel {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Spread delay;
  private final Spread ttft;
  private final Spread itl;

  public LatencyModel(FakeAiConfig config) {
    Latency latency = config.latency();
    LatencyDistribution distribution = latency.latencyDistribution();
    this.delay =
        new Spread(
            LatencyDistribution.UNIFORM,
            latency.responseDelay() * NANOS_PER_SECOND,
            latency.randomDelay() ? latency.maxVariance() : 0);
    this.ttft =
        new Spread(
            distribution, latency.ttftMs() * NANOS_PER_MILLI, latency.ttftVariancePercent() / 100);
    this.itl =
        new Spread(
            distribution, latency.itlMs() * NANOS_PER_MILLI, latency.itlVariancePercent() / 100);
  }

  /** When each of {@code tokens} tokens of one choice leaves. */
  public TokenSchedule schedule(int tokens, RandomGenerator chance) {
    double at = delay.draw(chance) + ttft.draw(chance);
    if (itl.meanNanos() == 0 || tokens == 0) {
      return TokenSchedule.atOnce(Math.round(at), tokens);
    }
    long[] offsetNanos = new long[tokens];
    offsetNanos[0] = Math.round(at);
    for (int i = 1; i < tokens; i++) {
      at += itl.draw(chance);
      offsetNanos[i] = Math.round(at);
    }
    return new TokenSchedule(offsetNanos[0], offsetNanos);
  }
}
