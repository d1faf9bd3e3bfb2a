package org.fakeai.simulation.engine;

import java.util.Optional;
import org.fakeai.simulation.text.Effort;
import org.fakeai.simulation.text.ReplyOrder.Manner;

/**
 * What a request wants of its reply besides text of some length.
 *
 * @param manner how the reply is written
 * @param thinking what comes before it; empty if nothing does
 * @param refusal what every choice says instead of an answer
 * @param spoken content is heard as well, and sound counts beside text
 * @param task what it has to do; empty if it only says something
 */
public record Wishes(
    Manner manner,
    Optional<Thinking> thinking,
    Optional<String> refusal,
    boolean spoken,
    Optional<Task> task) {

  /** Text alone. */
  public static final Wishes NONE = new Wishes(Manner.USUAL, Optional.empty());

  /** The same with another task. */
  public Wishes doing(Optional<Task> other) {
    return new Wishes(manner, thinking, refusal, spoken, other);
  }

  /** An answer in text. */
  public Wishes(Manner manner, Optional<Thinking> thinking) {
    this(manner, thinking, Optional.empty(), false, Optional.empty());
  }

  /** The same, but refused. */
  public Wishes refused(String sentence) {
    return new Wishes(manner, thinking, Optional.of(sentence), spoken, task);
  }

  /** The same, but spoken. */
  public Wishes aloud() {
    return new Wishes(manner, thinking, refusal, true, task);
  }

  /**
   * That a reasoning model thinks first.
   *
   * @param effort how long
   * @param visible the client gets to see what it thinks
   */
  public record Thinking(Effort effort, boolean visible) {}
}
