package org.fakeai.wire;

import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.kernel.Shared;

/** Whether the server should be sent requests. */
@Shared
public final class Readiness {

  /** What a server goes through, in this order. */
  public enum State {
    /** Not warm yet. */
    STARTING,
    /** Answering as it should. */
    READY,
    /** About to stop or taken out of service: no new requests, please. */
    DRAINING
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

  /** The present state. */
  public State state() {
    return state.get();
  }

  /** Ends the start; changes nothing later. */
  public void ready() {
    state.compareAndSet(State.STARTING, State.READY);
  }

  /** Asks for no new requests. */
  public void drain() {
    state.set(State.DRAINING);
  }

  /** Takes back {@link #drain}; changes nothing otherwise. */
  public void undrain() {
    state.compareAndSet(State.DRAINING, State.READY);
  }
}
