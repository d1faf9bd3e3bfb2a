package org.fakeai.simulation.engine;

import java.util.List;
import org.fakeai.simulation.latency.TokenSchedule;

/** Who decides when a token leaves. */
public sealed interface Pacing {

  /**
   * Offsets known beforehand.
   *
   * @param schedules one for each choice
   */
  record Planned(List<TokenSchedule> schedules) implements Pacing {

    public Planned {
      schedules = List.copyOf(schedules);
    }
  }
}
