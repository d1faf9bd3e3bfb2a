package org.fakeai.metrics;

import java.util.concurrent.atomic.LongAdder;

/** Durations counted by their size, as Prometheus' histograms are. */
final class Buckets {

  /** Bounds for whole requests, seconds; the first are those of the deployment guide, §6.1. */
  static final double[] REQUESTS = {0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};

  /** Bounds for the time to the first token, seconds. */
  static final double[] FIRST_TOKENS = {
    0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
  };

  private final double[] bounds;
  private final long[] boundNanos;
  private final LongAdder[] counts;
  private final LongAdder sumNanos = new LongAdder();

  /**
   * @param boundSeconds upper bounds, rising
   */
  Buckets(double[] boundSeconds) {
    this.bounds = boundSeconds.clone();
    this.boundNanos = new long[bounds.length];
    this.counts = new LongAdder[bounds.length + 1];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
    for (int i = 0; i < bounds.length; i++) {
      boundNanos[i] = Math.round(bounds[i] * 1e9);
    }
  }

  /** Counts a duration; never waits. */
  void add(long nanos) {
    int bucket = 0;
    while (bucket < boundNanos.length && nanos > boundNanos[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sumNanos.add(nanos);
  }

  int size() {
    return counts.length;
  }

  /** Upper bound in seconds; infinite for the last bucket. */
  double bound(int bucket) {
    return bucket < bounds.length ? bounds[bucket] : Double.POSITIVE_INFINITY;
  }

  /** Durations in one bucket alone. */
  long count(int bucket) {
    return counts[bucket].sum();
  }

  /** All durations together. */
  double sumSeconds() {
    return sumNanos.sum() / 1e9;
  }
}
