package org.fakeai.simulation.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** What is counted, and the state, for those who share it. */
final class Scope {

  private final AtomicLongArray counts;
  private final AtomicInteger state = new AtomicInteger();

  /**
   * @param counters how many counters there are
   */
  Scope(int counters) {
    this.counts = new AtomicLongArray(counters);
  }

  /** What the counter was before this. */
  long next(int counter) {
    return counts.getAndIncrement(counter);
  }

  int state() {
    return state.get();
  }

  void state(int next) {
    state.set(next);
  }

  /** Goes from one state to another; false if somebody else was faster. */
  boolean move(int from, int to) {
    return state.compareAndSet(from, to);
  }
}
