package org.fakeai.simulation.safety;

import java.util.EnumSet;
import java.util.Set;

/** What is to become of a request for what its prompt says. */
public sealed interface Verdict {

  /** It is answered. */
  record Harmless() implements Verdict {}

  /**
   * It is answered with a refusal.
   *
   * @param sentence what the model says
   */
  record Refused(String sentence) implements Verdict {}

  /**
   * It is not accepted at all.
   *
   * @param categories what for, at least one
   */
  record Flagged(Set<Category> categories) implements Verdict {

    public Flagged {
      categories = EnumSet.copyOf(categories);
    }
  }
}
