package org.fakeai.simulation.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.LatencyProfile;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.config.FakeAiConfig.LatencyProfileSource;
import org.fakeai.config.script.Timing;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatencyModelTest {

  private static final double MILLI = 1e6;

  private static final ModelProfile MODEL = Settings.model(Encoding.O200K_BASE);

  private final RandomGenerator chance = new Seeds(5).stream("latency");

  @Test
  void letsSomebodyNameTimes() {
    var server =
        model(
            new Latency(
                20,
                50,
                5,
                50,
                LatencyDistribution.UNIFORM,
                0,
                false,
                0,
                LatencyProfileSource.SETTINGS));

    var both =
        server.schedule(
            MODEL, 3, new Timing(OptionalDouble.of(100), OptionalDouble.of(10)), chance);
    var first =
        server.schedule(
            MODEL, 3, new Timing(OptionalDouble.of(100), OptionalDouble.empty()), chance);
    var none =
        server.schedule(MODEL, 3, new Timing(OptionalDouble.of(0), OptionalDouble.of(0)), chance);

    assertThat(both.offsetNanos(0)).isEqualTo(100_000_000);
    assertThat(both.endNanos()).isEqualTo(120_000_000);
    assertThat(first.ttftNanos()).isEqualTo(100_000_000);
    assertThat(first.endNanos()).isBetween(105_000_000L, 115_000_000L);
    assertThat(none.endNanos()).isZero();
  }

  @Test
  void addsFixedTimes() {
    var schedule =
        model(
                new Latency(
                    20,
                    0,
                    5,
                    0,
                    LatencyDistribution.UNIFORM,
                    0.5,
                    false,
                    0.2,
                    LatencyProfileSource.SETTINGS))
            .schedule(MODEL, 4, chance);

    assertThat(schedule.size()).isEqualTo(4);
    assertThat(schedule.offsetNanos(0)).isEqualTo(520_000_000);
    assertThat(schedule.offsetNanos(3)).isEqualTo(535_000_000);
    assertThat(schedule.endNanos()).isEqualTo(535_000_000);
  }

  @Test
  void sendsAllAtOnceWithoutTimes() {
    var schedule = model(Settings.AT_ONCE).schedule(MODEL, 100, chance);

    assertThat(schedule.size()).isEqualTo(100);
    assertThat(schedule.offsetNanos(99)).isZero();
    assertThat(schedule.endNanos()).isZero();
  }

  @Test
  void schedulesTheEndOfAnEmptyReply() {
    var schedule =
        model(
                new Latency(
                    20,
                    0,
                    5,
                    0,
                    LatencyDistribution.UNIFORM,
                    0,
                    false,
                    0,
                    LatencyProfileSource.SETTINGS))
            .schedule(MODEL, 0, chance);

    assertThat(schedule.size()).isZero();
    assertThat(schedule.endNanos()).isEqualTo(20_000_000);
  }

  @ParameterizedTest
  @EnumSource(LatencyDistribution.class)
  void keepsTheMean(LatencyDistribution distribution) {
    var schedule =
        model(new Latency(0, 0, 8, 30, distribution, 0, false, 0, LatencyProfileSource.SETTINGS))
            .schedule(MODEL, 50_001, chance);

    assertThat(schedule.endNanos() / 50_000.0 / MILLI).isCloseTo(8, within(0.05));
  }

  @ParameterizedTest
  @EnumSource(LatencyDistribution.class)
  void spreadsAsSaid(LatencyDistribution distribution) {
    Spread spread = new Spread(distribution, 1000, 0.3);
    double squares = 0;
    for (int i = 0; i < 50_000; i++) {
      double off = spread.draw(chance) - 1000;
      squares += off * off;
    }

    double deviation = distribution == LatencyDistribution.UNIFORM ? 300 / Math.sqrt(3) : 300;
    assertThat(Math.sqrt(squares / 50_000)).isCloseTo(deviation, within(10.0));
  }

  @ParameterizedTest
  @EnumSource(LatencyDistribution.class)
  void neverGoesBack(LatencyDistribution distribution) {
    var schedule =
        model(
                new Latency(
                    10, 300, 8, 300, distribution, 0, false, 0, LatencyProfileSource.SETTINGS))
            .schedule(MODEL, 5000, chance);

    for (int i = 1; i < schedule.size(); i++) {
      assertThat(schedule.offsetNanos(i)).isGreaterThanOrEqualTo(schedule.offsetNanos(i - 1));
    }
  }

  @Test
  void variesTheDelayWithinItsPart() {
    var model =
        model(
            new Latency(
                0,
                0,
                0,
                0,
                LatencyDistribution.NORMAL,
                1,
                true,
                0.2,
                LatencyProfileSource.SETTINGS));
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < 5000; i++) {
      long delay = model.schedule(MODEL, 1, chance).offsetNanos(0);
      least = Math.min(least, delay);
      most = Math.max(most, delay);
    }

    assertThat(least / MILLI).isBetween(800.0, 805.0);
    assertThat(most / MILLI).isBetween(1195.0, 1200.0);
  }

  @Test
  void takesTheModelsOwnTimesIfSet() {
    var times =
        new Latency(
            20, 0, 5, 0, LatencyDistribution.NORMAL, 0, false, 0, LatencyProfileSource.MODEL);
    var slow = Settings.model(Encoding.O200K_BASE, new LatencyProfile(600, 0, 40, 0));

    var own = model(times).schedule(slow, 3, chance);
    var others = model(times).schedule(MODEL, 3, chance);

    assertThat(own.offsetNanos(0)).isEqualTo(600_000_000);
    assertThat(own.endNanos()).isEqualTo(680_000_000);
    assertThat(others.endNanos()).isEqualTo(30_000_000);
  }

  @Test
  void leavesTheModelsOwnTimesAloneUnlessSet() {
    var times =
        new Latency(
            20, 0, 5, 0, LatencyDistribution.NORMAL, 0, false, 0, LatencyProfileSource.SETTINGS);
    var slow = Settings.model(Encoding.O200K_BASE, new LatencyProfile(600, 0, 40, 0));

    assertThat(model(times).schedule(slow, 3, chance).endNanos()).isEqualTo(30_000_000);
  }

  @Test
  void spreadsTheModelsOwnTimesByMilliseconds() {
    var times =
        new Latency(
            0, 0, 0, 0, LatencyDistribution.UNIFORM, 0, false, 0, LatencyProfileSource.MODEL);
    var jittery = Settings.model(Encoding.O200K_BASE, new LatencyProfile(100, 20, 10, 0));

    var ttfts =
        IntStream.range(0, 500)
            .mapToLong(i -> model(times).schedule(jittery, 1, chance).ttftNanos())
            .summaryStatistics();

    assertThat(ttfts.getMin()).isBetween(80_000_000L, 82_000_000L);
    assertThat(ttfts.getMax()).isBetween(118_000_000L, 120_000_000L);
  }

  private static LatencyModel model(Latency latency) {
    return new LatencyModel(Settings.config(latency));
  }
}
