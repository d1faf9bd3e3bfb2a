package org.fakeai.simulation.engine;

import java.util.Optional;

/**
 * What a request wants of its reply besides text of some length.
 *
 * @param prediction what the caller expects the reply to be (OpenAI, "Predicted outputs")
 */
public record Wishes(Optional<String> prediction) {

  /** Text alone. */
  public static final Wishes NONE = new Wishes(Optional.empty());
}
