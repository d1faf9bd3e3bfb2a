package org.fakeai.simulation.engine;

import org.fakeai.simulation.tokens.TokenUsage;

/** Hears what the engine does; called on hot paths, so it must neither block nor lock. */
public interface EngineObserver {

  /** A request was admitted. */
  void admitted();

  /** An admitted request ended. */
  void ended(Lease.Outcome outcome);

  /** A request was refused for want of room. */
  void refused();

  /** A reply was planned. */
  void planned(TokenUsage usage);

  /** A stream began. */
  void streamStarted();

  /** A stream fell far behind its pace and went on at it from there. */
  void streamLagged();

  /**
   * A stream ended.
   *
   * @param outcome how
   * @param ttftNanos acceptance to first token as it was written; negative if none was
   * @param decodeNanos first token to last
   * @param tokens tokens written
   */
  void streamEnded(Lease.Outcome outcome, long ttftNanos, long decodeNanos, int tokens);
}
