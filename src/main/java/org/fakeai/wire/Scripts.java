package org.fakeai.wire;

import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.scenario.Match;
import org.fakeai.simulation.scenario.Occasion;
import org.fakeai.simulation.scenario.Scenario;

/** Asks the scenario in force how a call is answered. */
@Shared
public final class Scripts {

  private final Part<Scenario> scenario;

  @Inject
  public Scripts(Part<Scenario> scenario) {
    this.scenario = scenario;
  }

  /**
   * What the first rule that matches answers, whose name is noted on the call.
   *
   * @param occasion the call as rules see it, made only if there are rules
   */
  public Answer answer(CallContext call, Supplier<Occasion> occasion) {
    Scenario rules = scenario.of(call.settings());
    if (rules.isEmpty() || call.warmUp()) {
      return Answer.UNSCRIPTED;
    }
    Match match = rules.match(occasion.get());
    if (match == null) {
      return Answer.UNSCRIPTED;
    }
    call.rule(match.rule());
    return match.answer();
  }
}
