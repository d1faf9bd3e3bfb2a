package org.fakeai.simulation.safety;

import java.util.Optional;
import java.util.Set;
import org.fakeai.config.FakeAiConfig.Safety;

/**
 * What one configuration does about harmful prompts. A refusal goes before a flag: whoever has both
 * switched on hears from the model what a model refuses, and gets an error for the rest.
 */
public final class SafetyPolicy {

  private static final Verdict HARMLESS = new Verdict.Harmless();

  private final boolean moderates;
  private final boolean refuses;
  private final boolean findsJailbreaks;
  private final boolean prepends;
  private final double threshold;

  public SafetyPolicy(Safety settings) {
    boolean all = settings.enableSafetyFeatures();
    this.moderates = all || settings.enableModeration();
    this.refuses = all || settings.enableRefusals();
    this.findsJailbreaks = all || settings.enableJailbreakDetection();
    this.prepends = all || settings.prependSafetyMessage();
    this.threshold = settings.moderationThreshold();
  }

  /** Whether prompts have to be assessed at all. */
  public boolean judges() {
    return moderates || refuses || findsJailbreaks;
  }

  /** Whether conversations without a system message begin with {@link Refusals#SAFETY_MESSAGE}. */
  public boolean prepends() {
    return prepends;
  }

  /** The score from which content counts as flagged. */
  public double threshold() {
    return threshold;
  }

  /** What is to become of a request whose prompt was assessed so. */
  public Verdict judge(Assessment prompt) {
    if (findsJailbreaks && prompt.isJailbreak(threshold)) {
      return new Verdict.Refused(Refusals.JAILBREAK);
    }
    Optional<Category> refusal = refuses ? prompt.refusal(threshold) : Optional.empty();
    if (refusal.isPresent()) {
      return new Verdict.Refused(Refusals.text(refusal.get()));
    }
    Set<Category> flagged = moderates ? prompt.flagged(threshold) : Set.of();
    return flagged.isEmpty() ? HARMLESS : new Verdict.Flagged(flagged);
  }
}
