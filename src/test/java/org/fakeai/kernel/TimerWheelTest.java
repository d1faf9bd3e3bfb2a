package org.fakeai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.kernel.TimerWheel.Entry;
import org.junit.jupiter.api.Test;

class TimerWheelTest {

  private static final long ROUND = 4096 * TimerWheel.SLOT_NANOS;

  private final TimerWheel wheel = new TimerWheel(1_500_000);

  @Test
  void givesOutWhatIsDueAndNothingEarly() {
    add(2_000_001);
    add(2_999_999);
    add(3_000_000);

    assertThat(drain(2_000_000)).isEmpty();
    assertThat(drain(2_000_001)).containsExactly(2_000_001L);
    assertThat(drain(3_000_000)).containsExactlyInAnyOrder(2_999_999L, 3_000_000L);
    assertThat(wheel.size()).isZero();
  }

  @Test
  void keepsLaterRoundsInTheirSlots() {
    long far = 5_000_000 + 3 * ROUND;
    add(5_000_000);
    add(far);

    assertThat(drain(6_000_000)).containsExactly(5_000_000L);
    assertThat(drain(far - 1)).isEmpty();
    assertThat(drain(far)).containsExactly(far);
  }

  @Test
  void findsTheNextDeadlineToTheNanosecond() {
    add(7_000_321);
    add(7_000_123);
    add(7_000_100 + ROUND);

    assertThat(wheel.nextNanos(0)).isEqualTo(7_000_123);
  }

  @Test
  void looksNoFurtherThanItIsAsked() {
    add(7_000_321);
    add(7_000_123);

    assertThat(wheel.nextNanos(7_500_000)).isBetween(7_000_123L, 7_000_321L);
  }

  @Test
  void takesDeadlinesOfThePastAndOfTheEndOfTime() {
    add(-5);
    add(Long.MAX_VALUE);

    assertThat(wheel.nextNanos(-10)).isEqualTo(-5);
    assertThat(drain(2_000_000)).containsExactly(-5L);
    assertThat(drain(50 * ROUND)).isEmpty();
    assertThat(wheel.size()).isEqualTo(1);
  }

  @Test
  void findsEveryEntryAfterALongSleep() {
    for (int i = 0; i < 10_000; i++) {
      add(2_000_000 + i * 1_700_000L);
    }

    assertThat(drain(20 * ROUND)).hasSize(10_000);
  }

  private void add(long deadlineNanos) {
    wheel.add(new Entry(now -> Timer.Step.DONE, deadlineNanos));
  }

  private List<Long> drain(long nowNanos) {
    List<Long> due = new ArrayList<>();
    wheel.drain(nowNanos, entry -> due.add(entry.deadlineNanos));
    return due;
  }
}
