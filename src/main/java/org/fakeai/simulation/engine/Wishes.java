package org.fakeai.simulation.engine;

import java.util.Optional;
import org.fakeai.simulation.text.Effort;
import org.fakeai.simulation.text.ReplyOrder.Manner;

/**
 * What a request wants of its reply besides text of some length.
 *
 * @param manner how the reply is written
 * @param thinking what comes before it; empty if nothing does
 * @param task what it has to do; empty if it only says something
 */
public record Wishes(Manner manner, Optional<Thinking> thinking, Optional<Task> task) {

  /** Text alone. */
  public static final Wishes NONE = new Wishes(Manner.USUAL, Optional.empty(), Optional.empty());

  /** Without a task. */
  public Wishes(Manner manner, Optional<Thinking> thinking) {
    this(manner, thinking, Optional.empty());
  }

  /** The same with another task. */
  public Wishes doing(Optional<Task> other) {
    return new Wishes(manner, thinking, other);
  }

  /**
   * That a reasoning model thinks first.
   *
   * @param effort how long
   * @param visible the client gets to see what it thinks
   */
  public record Thinking(Effort effort, boolean visible) {}
}
