package org.fakeai.bench.process;

import java.time.Duration;
import java.util.stream.Stream;

/** A process that somebody else has started, with what it has started; it is only looked at. */
public record ForeignProcess(long pid) {

  /** CPU time, user and system; 0 of one that has ended. */
  public long cpuNanos() {
    return members()
        .mapToLong(it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .sum();
  }

  /** Resident memory; 0 of one that has ended. */
  public long rssBytes() {
    return members().mapToLong(it -> ProcStatus.rssBytes(it.pid())).sum();
  }

  private Stream<ProcessHandle> members() {
    return ProcessHandle.of(pid).stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
  }
}
