package org.fakeai.metrics;

import org.HdrHistogram.Histogram;

/** How values spread: mean, extremes and percentiles; all zero if there are no values. */
record Spread(double avg, double min, double max, double p50, double p90, double p95, double p99) {

  static final Spread NONE = new Spread(0, 0, 0, 0, 0, 0, 0);

  static Spread of(Histogram values, double unit) {
    if (values.getTotalCount() == 0) {
      return NONE;
    }
    return new Spread(
        values.getMean() / unit,
        values.getMinValue() / unit,
        values.getMaxValue() / unit,
        values.getValueAtPercentile(50) / unit,
        values.getValueAtPercentile(90) / unit,
        values.getValueAtPercentile(95) / unit,
        values.getValueAtPercentile(99) / unit);
  }
}
