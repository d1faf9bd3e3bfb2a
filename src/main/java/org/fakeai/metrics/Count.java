package org.fakeai.metrics;

import java.util.concurrent.atomic.LongAdder;

/** A total that only grows, and how fast it grew over the last minute. */
final class Count {

  private static final int SAMPLES = 60;
  private static final double NANOS = 1e9;

  private final LongAdder total = new LongAdder();
  private final long[] times = new long[SAMPLES];
  private final long[] totals = new long[SAMPLES];
  private int samples;

  /**
   * @param nowNanos when counting begins
   */
  Count(long nowNanos) {
    sample(nowNanos);
  }

  /** Adds; never waits. */
  void add(long more) {
    total.add(more);
  }

  /** The total. */
  long total() {
    return total.sum();
  }

  /** Notes the present total; called once a second. */
  synchronized void sample(long nowNanos) {
    int at = samples % SAMPLES;
    times[at] = nowNanos;
    totals[at] = total.sum();
    samples++;
  }

  /** Growth over the last minute, or since counting began. */
  synchronized long recent() {
    return total.sum() - totals[oldest()];
  }

  /** {@link #recent} for each second. */
  synchronized double perSecond(long nowNanos) {
    double seconds = (nowNanos - times[oldest()]) / NANOS;
    return (total.sum() - totals[oldest()]) / Math.max(1, seconds);
  }

  private int oldest() {
    return samples <= SAMPLES ? 0 : samples % SAMPLES;
  }
}
