package org.fakeai.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHeapTest {
  @Test
  void addsUpGenerations() {
    String parallel =
        """
        PSYoungGen      total 29696K, used 1000K [0x0, 0x1, 0x1)
         eden space 25600K, 92% used [0x0,0x1,0x1)
        ParOldGen       total 68608K, used 24K [0x0, 0x1, 0x1)
         object space 68608K, 1% used [0x0,0x1,0x1)
         Metaspace       used 5000K, committed 5200K, reserved 1114112K
          class space    used 500K, committed 600K, reserved 1048576K
        """;

    assertThat(LiveHeap.bytes(parallel)).isEqualTo(1024 * 1024);
  }

  @Test
  void readsG1() {
    String g1 =
        """
        garbage-first heap   total reserved 102400K, committed 102400K, used 12K [0x0, 0x1)
         region size 1024K, 10 young (10240K), 2 survivors (2048K)
        """;

    assertThat(LiveHeap.bytes(g1)).isEqualTo(12 * 1024);
  }
}
