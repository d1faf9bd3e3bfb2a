package org.fakeai.metrics;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * The latest values of something, for percentiles: those of the last minute in which there were
 * any. Holds at most some 160 KiB.
 */
final class Recent {

  private static final int SLOTS = 4;
  private static final int DIGITS = 2;

  private final long lowest;
  private final long highest;
  private final Recorder recorder;
  private final Histogram[] slots = new Histogram[SLOTS];
  private Histogram interval;
  private int current;

  /**
   * @param lowest values below are not told apart
   * @param highest values above count as this
   */
  Recent(long lowest, long highest) {
    this.lowest = lowest;
    this.highest = highest;
    this.recorder = new Recorder(lowest, highest, DIGITS);
    this.interval = recorder.getIntervalHistogram();
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = new Histogram(lowest, highest, DIGITS);
    }
  }

  /** For durations in nanoseconds, from a microsecond to an hour. */
  static Recent durations() {
    return new Recent(1_000, 3_600_000_000_000L);
  }

  /** Adds a value; never waits. */
  void add(long value) {
    recorder.recordValue(Math.clamp(value, 0, highest));
  }

  /** Forgets the oldest values if newer ones take their place; called every twenty seconds. */
  synchronized void turn() {
    drain();
    if (slots[current].getTotalCount() > 0) {
      current = (current + 1) % SLOTS;
      slots[current].reset();
    }
  }

  /**
   * How the values spread.
   *
   * @param unit by which values are divided
   */
  synchronized Spread spread(double unit) {
    drain();
    Histogram all = new Histogram(lowest, highest, DIGITS);
    for (Histogram slot : slots) {
      all.add(slot);
    }
    return Spread.of(all, unit);
  }

  private void drain() {
    interval = recorder.getIntervalHistogram(interval);
    slots[current].add(interval);
  }
}
