package org.fakeai.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerCountersTest {
  private static final String PAGE =
      """
      # HELP fakeai_dropped_debts_total How often.
      fakeai_dropped_debts_total{model="a"} 2
      fakeai_dropped_debts_total{model="debt free"} 3.0
      fakeai_requests_total{path="/debt"} 70
      """;

  @Test
  void sumsTheSeriesThatAreNamedSo() {
    assertThat(ServerCounters.sum(PAGE, "debt")).hasValue(5);
  }

  @Test
  void tellsWhatIsMissingFromZero() {
    assertThat(ServerCounters.sum(PAGE, "absent")).isEmpty();
  }
}
