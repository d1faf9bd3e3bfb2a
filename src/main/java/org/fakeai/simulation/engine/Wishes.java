package org.fakeai.simulation.engine;

import java.util.Optional;
import org.fakeai.simulation.text.Effort;
import org.fakeai.simulation.text.ReplyOrder.Manner;

/**
 * What a request wants of its reply besides text of some length.
 *
 * @param manner how the reply is written
 * @param thinking what comes before it; empty if nothing does
 */
public record Wishes(Manner manner, Optional<Thinking> thinking) {

  /** Text alone. */
  public static final Wishes NONE = new Wishes(Manner.USUAL, Optional.empty());

  /**
   * That a reasoning model thinks first.
   *
   * @param effort how long
   * @param visible the client gets to see what it thinks
   */
  public record Thinking(Effort effort, boolean visible) {}
}
