package org.fakeai.simulation.engine;

/** The server is stopping and takes no further requests. */
public final class Draining extends RuntimeException {

  /** Refuses a request. */
  public Draining() {
    super("the server is stopping", null, false, false);
  }
}
