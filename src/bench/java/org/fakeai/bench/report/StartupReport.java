package org.fakeai.bench.report;

import java.util.Map;
import org.fakeai.bench.measure.Spread;

/**
 * Starts, in seconds from the start of the process.
 *
 * @param starts how often each was started
 * @param healthy to the first 200 on {@code /health}, by FakeAI's launcher
 * @param ready to the ready file, by FakeAI's launcher
 * @param plainHealthy to the first 200 by the runtime's own means
 * @param timesPlain healthy through plain, start by start
 */
public record StartupReport(
    String runtime,
    int starts,
    Spread healthy,
    Spread ready,
    Spread plainHealthy,
    Spread timesPlain)
    implements PartReport {

  @Override
  public Map<String, Integer> faults() {
    return Map.of();
  }
}
