package org.fakeai.bootstrap;

/**
 * How the process that hosts the application steers it, as {@code org.fakeai:type=Lifecycle} of the
 * platform's MBean server. The only channel that reaches across a runtime's class loaders; open to
 * whoever has a JMX connection to a server of their own.
 */
public interface LifecycleMXBean {

  /** STARTING, READY or DRAINING. */
  String getState();

  /** Requests that are admitted and not yet answered. */
  long getInFlight();

  /** Which configuration is in force: 1 is the one at the start. */
  long getGeneration();

  /** Says that the server is warm and may be shown as ready. */
  void ready();

  /**
   * Health answers 503 from now on, connections close after their answers, and after the time of
   * grace new requests are refused.
   */
  void drain();

  /** Takes back {@link #drain}. */
  void undrain();

  /**
   * Reads configuration, keys and model files anew. What runs goes on with what it began with.
   *
   * @return every problem, in which case nothing has changed; empty if the new configuration is in
   *     force
   */
  String[] reload();
}
