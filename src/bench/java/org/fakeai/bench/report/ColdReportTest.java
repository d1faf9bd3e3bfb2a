package org.fakeai.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fakeai.bench.measure.Curve;
import org.junit.jupiter.api.Test;

class ColdReportTest {
  @Test
  void takesTheSteadyRateFromTheLastWindows() {
    assertThat(report(List.of(1.0)).steadyRate()).isEqualTo(100);
  }

  @Test
  void countsSecondsFromReadyToTheEndOfTheFirstGoodOne() {
    assertThat(report(List.of(10.0, 79.0, 80.0, 60.0)).secondsToShare()).hasValue(3.5);
  }

  @Test
  void admitsThatTheShareWasNotReached() {
    assertThat(report(List.of(10.0, 79.0)).secondsToShare()).isEmpty();
  }

  private static ColdReport report(List<Double> rates) {
    Curve settled = new Curve("any", 5, List.of(70.0, 90.0, 110.0, 100.0), true, Map.of());
    return new ColdReport("any", 64, 7, 0.5, rates, settled, Map.of());
  }
}
