package org.fakeai.simulation.engine;

/**
 * A place in the engine, held from admission until {@link #end}. Every lease ends exactly once;
 * later calls change nothing.
 */
public interface Lease {

  /** How a request ended. */
  enum Outcome {
    /** The whole reply was delivered. */
    FINISHED,
    /** The server could not deliver it. */
    FAILED,
    /** The client went away. */
    ABORTED
  }

  /** Gives the place back. */
  void end(Outcome outcome);

  /** A lease that holds no place, for replies that nobody counts. */
  static Lease none() {
    return outcome -> {};
  }
}
