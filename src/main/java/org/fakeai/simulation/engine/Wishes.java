package org.fakeai.simulation.engine;

import java.util.Optional;

/**
 * What a request wants of its reply besides text of some length.
 *
 * @param prediction what the caller expects the reply to be (OpenAI, "Predicted outputs")
 * @param refusal what every choice says instead of an answer
 * @param spoken content is heard as well, and sound counts beside text
 */
public record Wishes(Optional<String> prediction, Optional<String> refusal, boolean spoken) {

  /** Text alone. */
  public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), false);

  /** The same, but refused. */
  public Wishes refused(String sentence) {
    return new Wishes(prediction, Optional.of(sentence), spoken);
  }

  /** The same, but spoken. */
  public Wishes aloud() {
    return new Wishes(prediction, refusal, true);
  }
}
