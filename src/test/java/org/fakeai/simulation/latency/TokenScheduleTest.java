package org.fakeai.simulation.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenScheduleTest {

  @Test
  void letsTokensOfABunchLeaveTogether() {
    TokenSchedule steps = new TokenSchedule(10, new long[] {10, 20, 30, 40, 50});

    TokenSchedule bunched = steps.bunched(1, 5, 3, 8);

    assertThat(IntStream.range(0, bunched.size()).mapToLong(bunched::offsetNanos))
        .containsExactly(10L, 20L, 20L, 20L, 30L, 30L, 40L, 50L);
    assertThat(bunched.ttftNanos()).isEqualTo(10);
    assertThat(bunched.endNanos()).isEqualTo(50);
  }

  @Test
  void staysAtOnceWhereNoTimePasses() {
    TokenSchedule bunched = TokenSchedule.atOnce(7, 3).bunched(0, 4, 2, 5);

    assertThat(bunched.size()).isEqualTo(5);
    assertThat(bunched.endNanos()).isEqualTo(7);
  }
}
