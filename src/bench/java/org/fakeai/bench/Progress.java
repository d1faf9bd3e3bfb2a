package org.fakeai.bench;

import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fakeai.bench.measure.Contender;
import org.fakeai.bench.measure.Curve;
import org.fakeai.bench.measure.PacedResult;
import org.fakeai.bench.measure.PacedRounds;
import org.fakeai.bench.measure.Result;
import org.fakeai.bench.measure.Rounds;
import org.fakeai.bench.measure.WarmUp;

/** Runs measurements and says what they showed while the others still run. */
final class Progress {
  private static final System.Logger LOG = System.getLogger("org.fakeai.bench");

  void say(String form, Object... arguments) {
    LOG.log(INFO, () -> String.format(Locale.ROOT, form, arguments));
  }

  Curve warm(WarmUp warmUp, Contender contender) throws IOException {
    Curve curve = warmUp.run(contender);
    List<Long> rates = curve.rates().stream().map(Math::round).toList();
    say("warm-up of %s: %s", contender.name(), rates);
    return curve;
  }

  List<Result> race(Rounds rounds, List<Contender> contenders) throws IOException {
    List<Result> results = rounds.run(contenders);
    for (Result result : results) {
      say(
          "%s: %,.0f/s, %.2f of the yardstick",
          result.contender(), result.rate().median(), result.timesYardstick().median());
    }
    return results;
  }

  List<PacedResult> hold(PacedRounds rounds, List<Contender> contenders) throws IOException {
    List<PacedResult> results = rounds.run(contenders);
    for (PacedResult result : results) {
      say(
          "%s: gap error p99 %.2f ms, %.0f %% of the gaps came",
          result.contender(), result.p99().median(), result.paceKept() * 100);
    }
    return results;
  }
}
