package org.fakeai.simulation.engine;

/** As many requests are running as are allowed. */
public final class QueueFull extends RuntimeException {

  /**
   * @param limit how many that are
   */
  public QueueFull(int limit) {
    super(limit + " requests are running", null, false, false);
  }
}
