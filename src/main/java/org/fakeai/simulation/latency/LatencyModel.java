package org.fakeai.simulation.latency;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fakeai.catalog.LatencyProfile;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.config.FakeAiConfig.LatencyProfileSource;
import org.fakeai.config.script.Timing;

/**
 * Draws schedules from the configured times, or the model's own: the reply's delay, then TTFT to
 * the first token, then ITL from token to token.
 */
public final class LatencyModel {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Spread delay;
  private final Spread ttft;
  private final Spread itl;
  private final LatencyDistribution distribution;
  private final boolean byModel;

  public LatencyModel(FakeAiConfig config) {
    Latency latency = config.latency();
    this.distribution = latency.latencyDistribution();
    this.byModel = latency.latencyProfile() == LatencyProfileSource.MODEL;
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

  /** When each of {@code tokens} tokens of one choice of {@code model}'s leaves. */
  public TokenSchedule schedule(ModelProfile model, int tokens, RandomGenerator chance) {
    Optional<LatencyProfile> own = byModel ? model.traits().latency() : Optional.empty();
    if (own.isEmpty()) {
      return schedule(ttft, itl, tokens, chance);
    }
    LatencyProfile times = own.get();
    return schedule(
        spread(times.ttftMs(), times.ttftSpreadMs()),
        spread(times.itlMs(), times.itlSpreadMs()),
        tokens,
        chance);
  }

  /**
   * The same where somebody names times, which then do not vary.
   *
   * @param timing the named ones
   */
  public TokenSchedule schedule(
      ModelProfile model, int tokens, Timing timing, RandomGenerator chance) {
    TokenSchedule own = schedule(model, tokens, chance);
    if (timing.equals(Timing.OF_SERVER)) {
      return own;
    }
    double start = nanos(timing.ttftMs(), own.ttftNanos());
    long[] offsetNanos = new long[tokens];
    double at = start;
    for (int i = 0; i < tokens; i++) {
      if (i > 0) {
        at += nanos(timing.itlMs(), own.offsetNanos(i) - own.offsetNanos(i - 1));
      }
      offsetNanos[i] = Math.round(at);
    }
    return at == start
        ? TokenSchedule.atOnce(Math.round(start), tokens)
        : new TokenSchedule(Math.round(start), offsetNanos);
  }

  private static double nanos(OptionalDouble millis, long otherwise) {
    return millis.isPresent() ? millis.getAsDouble() * NANOS_PER_MILLI : otherwise;
  }

  private Spread spread(double meanMs, double spreadMs) {
    return new Spread(distribution, meanMs * NANOS_PER_MILLI, meanMs == 0 ? 0 : spreadMs / meanMs);
  }

  private TokenSchedule schedule(Spread first, Spread next, int tokens, RandomGenerator chance) {
    double at = delay.draw(chance) + first.draw(chance);
    if (next.meanNanos() == 0 || tokens == 0) {
      return TokenSchedule.atOnce(Math.round(at), tokens);
    }
    long[] offsetNanos = new long[tokens];
    offsetNanos[0] = Math.round(at);
    for (int i = 1; i < tokens; i++) {
      at += next.draw(chance);
      offsetNanos[i] = Math.round(at);
    }
    return new TokenSchedule(offsetNanos[0], offsetNanos);
  }
}
