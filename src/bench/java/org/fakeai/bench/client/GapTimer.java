package org.fakeai.bench.client;

import org.HdrHistogram.Histogram;

/** Records how far the gaps between the tokens of one stream are from its ITL. */
final class GapTimer {
  private final Pace pace;
  private final Histogram errorNanos;
  private int seen;
  private long lastNanos;

  GapTimer(Pace pace, Histogram errorNanos) {
    this.pace = pace;
    this.errorNanos = errorNanos;
  }

  void begin() {
    seen = 0;
  }

  /** Takes events that came with one read: the second of them has no gap before it. */
  void arrived(int events, long nowNanos) {
    for (int i = 0; i < events; i++) {
      if (seen > pace.firstToken() && seen <= pace.lastToken()) {
        errorNanos.recordValue(Math.abs(nowNanos - lastNanos - pace.itlNanos()));
      }
      lastNanos = nowNanos;
      seen++;
    }
  }
}
