package org.fakeai.config.source;

import java.util.List;
import org.fakeai.config.FakeAiConfig;

/**
 * Everything that reading brought to light.
 *
 * @param config complete; defaults stand in for what is wrong
 * @param problems reasons not to start
 * @param warnings doubtful, but no reason not to start
 * @param effective every setting, in the order of {@link org.fakeai.config.Settings#all()}
 */
public record ConfigReport(
    FakeAiConfig config,
    List<Problem> problems,
    List<Problem> warnings,
    List<EffectiveSetting> effective) {

  public ConfigReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    effective = List.copyOf(effective);
  }
}
