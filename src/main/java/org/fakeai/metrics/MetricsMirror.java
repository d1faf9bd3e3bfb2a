package org.fakeai.metrics;

/** Somewhere else where the numbers also show; may be absent from a runtime. */
interface MetricsMirror {

  /** Brings the mirror up to date; called once a second by one thread at a time. */
  void push();
}
