package org.fakeai.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcStatusTest {
  private static final long NOBODY = Long.MAX_VALUE;

  @Test
  void readsThisProcess() {
    long pid = ProcessHandle.current().pid();

    assertThat(ProcStatus.rssBytes(pid)).isGreaterThan(10_000_000);
    assertThat(ProcStatus.maxOpenFiles(pid)).isGreaterThan(100);
  }

  @Test
  void takesAnEndedProcessForOneThatHoldsNothing() {
    assertThat(ProcStatus.rssBytes(NOBODY)).isZero();
  }
}
