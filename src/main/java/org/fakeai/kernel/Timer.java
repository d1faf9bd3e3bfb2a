package org.fakeai.kernel;

/** Runs steps at absolute times of a {@link Ticker}. */
public interface Timer {

  /**
   * Runs {@code step} on a thread that may block once the ticker has reached {@code deadlineNanos}
   * (never earlier, at most a few milliseconds later on a machine that is not overloaded). A step
   * is never run by two threads at once. A step that stops in the middle delays others that are due
   * with it by some milliseconds, and those that were due when they were given not at all.
   */
  void at(long deadlineNanos, Step step);

  /** Work in instalments. */
  @FunctionalInterface
  interface Step {

    /** What {@link #run} returns when nothing is left to do. */
    long DONE = Long.MIN_VALUE;

    /**
     * Does what is due.
     *
     * @param nowNanos the ticker's time
     * @return the next deadline in the ticker's nanoseconds, or {@link #DONE}
     */
    long run(long nowNanos);
  }
}
