package org.fakeai.wire;

import org.fakeai.simulation.engine.Draining;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.engine.QueueFull;

/** Lets calls into the engine. */
public final class Admission {

  private Admission() {}

  /**
   * A place for the call; one that counts for nothing if it only warms the server up.
   *
   * @throws ApiException if there is none
   */
  public static Lease admit(Engine engine, CallContext call) {
    if (call.warmUp()) {
      return Lease.none();
    }
    try {
      return engine.admit();
    } catch (QueueFull full) {
      throw ErrorCode.OVERLOADED.because(
          "The server is overloaded: all its places for requests are taken. Retry in a moment.");
    } catch (Draining draining) {
      throw ErrorCode.DRAINING.because("The server is shutting down.");
    }
  }
}
