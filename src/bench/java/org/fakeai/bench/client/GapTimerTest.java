package org.fakeai.bench.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GapTimerTest {
  private static final long MILLI = 1_000_000;

  private final Histogram errors = new Histogram(3);
  private final GapTimer timer = new GapTimer(new Pace(1, 4, 20 * MILLI), errors);

  @Test
  void comparesGapsBetweenTokensWithTheItl() {
    timer.begin();
    timer.arrived(1, 0);
    timer.arrived(1, 50 * MILLI);
    timer.arrived(1, 70 * MILLI);
    timer.arrived(1, 95 * MILLI);
    timer.arrived(1, 110 * MILLI);
    timer.arrived(1, 500 * MILLI);

    assertThat(errors.getTotalCount()).isEqualTo(3);
    assertThat(errors.getMinValue()).isZero();
    assertThat(errors.getMaxValue()).isCloseTo(5 * MILLI, within(MILLI / 100));
  }

  @Test
  void takesEventsOfOneReadForEventsWithoutAGap() {
    timer.begin();
    timer.arrived(3, 0);

    assertThat(errors.getTotalCount()).isEqualTo(1);
    assertThat(errors.getMaxValue()).isCloseTo(20 * MILLI, within(MILLI / 100));
  }

  @Test
  void beginsAnewWithEachStream() {
    timer.begin();
    timer.arrived(2, 0);
    timer.begin();
    timer.arrived(2, 900 * MILLI);
    timer.arrived(1, 920 * MILLI);

    assertThat(errors.getTotalCount()).isEqualTo(1);
    assertThat(errors.getMaxValue()).isZero();
  }
}
