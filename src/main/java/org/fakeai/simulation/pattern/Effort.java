package org.fakeai.simulation.pattern;

/**
 * Steps that may still be taken for one piece of work. Whatever reads or writes by somebody else's
 * rules spends from it, so that hostile rules end, and always at the same place. For one thread.
 */
public final class Effort {

  private long left;

  /**
   * @param steps how many may be taken; one takes some nanoseconds
   */
  public Effort(long steps) {
    this.left = steps;
  }

  /** Takes steps; false if there were not so many left. */
  public boolean spend(long steps) {
    left = Math.max(-1, left - steps);
    return left >= 0;
  }

  /** Whether more was wanted than there was. */
  public boolean isSpent() {
    return left < 0;
  }

  /** How many are left, from 0. */
  long left() {
    return Math.max(0, left);
  }
}
