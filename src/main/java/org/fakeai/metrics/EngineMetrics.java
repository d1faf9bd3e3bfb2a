package org.fakeai.metrics;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.EngineObserver;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.tokens.TokenUsage;

/** Counts what the engine does. Recording never waits. */
@Shared
public final class EngineMetrics implements EngineObserver {

  private static final double NANOS = 1e9;
  private static final long MILLI_TOKENS = 1_000;

  private final LongAdder admitted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder streams = new LongAdder();
  private final LongAdder lags = new LongAdder();
  private final Outcomes ended = new Outcomes();
  private final Outcomes endedStreams = new Outcomes();
  final Count promptTokens;
  final Count completionTokens;
  final Buckets firstTokens = new Buckets(Buckets.FIRST_TOKENS);
  final Recent recentFirstTokens = Recent.durations();
  final Recent recentSpeeds = new Recent(1, 1_000_000_000_000L);

  @Inject
  public EngineMetrics(Ticker ticker) {
    this.promptTokens = new Count(ticker.nanos());
    this.completionTokens = new Count(ticker.nanos());
  }

  @Override
  public void admitted() {
    admitted.increment();
  }

  @Override
  public void ended(Lease.Outcome outcome) {
    ended.of(outcome).increment();
  }

  @Override
  public void refused() {
    refused.increment();
  }

  @Override
  public void planned(TokenUsage usage) {
    promptTokens.add(usage.promptTokens());
    completionTokens.add(usage.completionTokens());
  }

  @Override
  public void streamStarted() {
    streams.increment();
  }

  @Override
  public void streamLagged() {
    lags.increment();
  }

  @Override
  public void streamEnded(Lease.Outcome outcome, long ttftNanos, long decodeNanos, int tokens) {
    endedStreams.of(outcome).increment();
    if (ttftNanos >= 0) {
      firstTokens.add(ttftNanos);
      recentFirstTokens.add(ttftNanos);
    }
    if (tokens > 1 && decodeNanos > 0) {
      recentSpeeds.add(Math.round((tokens - 1) * NANOS * MILLI_TOKENS / decodeNanos));
    }
  }

  /** Streams that began and have not ended. */
  public long activeStreams() {
    long over = endedStreams.sum();
    return Math.max(0, streams.sum() - over);
  }

  /** What became of requests; {@code admitted} is the sum of the others but {@code refused}. */
  Accounts accounts() {
    long finished = ended.finished.sum();
    long failed = ended.failed.sum();
    long aborted = ended.aborted.sum();
    long all = admitted.sum();
    long inFlight = Math.max(0, all - finished - failed - aborted);
    return new Accounts(all, finished, failed, aborted, inFlight, refused.sum());
  }

  long streams(Lease.Outcome outcome) {
    return endedStreams.of(outcome).sum();
  }

  /** How often a stream fell far behind its pace and went on at it from there. */
  long lags() {
    return lags.sum();
  }

  /** Tokens each second. */
  Spread speeds() {
    return recentSpeeds.spread(MILLI_TOKENS);
  }

  void sample(long nowNanos) {
    promptTokens.sample(nowNanos);
    completionTokens.sample(nowNanos);
  }

  void turn() {
    recentFirstTokens.turn();
    recentSpeeds.turn();
  }

  /** Requests by what became of them. */
  record Accounts(
      long admitted, long finished, long failed, long aborted, long inFlight, long refused) {}

  private static final class Outcomes {

    final LongAdder finished = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder aborted = new LongAdder();

    LongAdder of(Lease.Outcome outcome) {
      return switch (outcome) {
        case FINISHED -> finished;
        case FAILED -> failed;
        case ABORTED -> aborted;
      };
    }

    long sum() {
      return finished.sum() + failed.sum() + aborted.sum();
    }
  }
}
