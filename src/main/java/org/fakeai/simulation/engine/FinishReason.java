package org.fakeai.simulation.engine;

/** Why a choice ended. */
public enum FinishReason {
  /** The reply was complete, or a stop sequence came. */
  STOP,
  /** The maximum was reached. */
  LENGTH
}
