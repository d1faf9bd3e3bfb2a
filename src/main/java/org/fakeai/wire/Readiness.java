package org.fakeai.wire;

import java.util.concurrent.atomic.AtomicReference;
import org.fakeai.kernel.Shared;

/** Stub. */
@Shared
public final class Readiness {
  /** Stub. */
  public enum State {
    STARTING,
    READY,
    DRAINING
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

  public State state() {
    return state.get();
  }

  public void ready() {
    state.set(State.READY);
  }

  public void drain() {
    state.set(State.DRAINING);
  }
}
