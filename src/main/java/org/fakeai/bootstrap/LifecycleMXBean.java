package org.fakeai.bootstrap;

/**
 * How the process that hosts the application steers it, as {@code org.fakeai:type=Lifecycle} of the
 * platform's MBean server. The only channel that reaches across a runtime's class loaders.
 */
public interface LifecycleMXBean {

  /** STARTING, READY or DRAINING. */
  String getState();

  /** Requests that are admitted and not yet answered. */
  long getInFlight();

  /** Says that the server is warm and may be shown as ready. */
  void ready();

  /** Says that the server is about to stop: health answers 503 from now on. */
  void drain();
}
