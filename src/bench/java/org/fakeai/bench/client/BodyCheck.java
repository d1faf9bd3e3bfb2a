package org.fakeai.bench.client;

/** Looks at one answer's body as it arrives. */
sealed interface BodyCheck permits WholeBodyCheck, EventStreamCheck {
  void begin();

  /** Takes the next bytes of the body and returns how many events ended in them. */
  int accept(byte[] bytes, int from, int to);

  /** Whether the body seen since {@link #begin} is whole. */
  boolean isWhole();
}
