package org.fakeai.bench.client;

import org.HdrHistogram.Histogram;

/**
 * How far the gaps between tokens were from the ITL, either way.
 *
 * @param gaps how many were measured; 0 where nothing is paced
 */
public record GapErrors(
    long gaps, double p50Millis, double p99Millis, double p999Millis, double maxMillis) {

  static GapErrors of(Histogram nanos) {
    return new GapErrors(
        nanos.getTotalCount(),
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        nanos.getValueAtPercentile(99.9) / 1e6,
        nanos.getMaxValue() / 1e6);
  }
}
