package org.fakeai.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  @Test
  void goesOnWhileWindowsRise() {
    assertThat(WarmUp.settled(List.of(100.0, 120.0, 110.0, 130.0))).isFalse();
  }

  @Test
  void endsWhenThreeWindowsBroughtNoMore() {
    assertThat(WarmUp.settled(List.of(100.0, 130.0, 120.0, 131.0, 125.0))).isTrue();
  }

  @Test
  void neverEndsBeforeTheFourthWindow() {
    assertThat(WarmUp.settled(List.of(130.0, 120.0, 110.0))).isFalse();
  }

  @Test
  void takesTheMiddleOfAnEvenCountBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(3.0, 1.0, 8.0));
  }
}
