package org.fakeai.simulation.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.fakeai.config.FakeAiConfig.Latency;
import org.fakeai.config.FakeAiConfig.LatencyDistribution;
import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatencyModelTest {

  private static final double MILLI = 1e6;

  private final RandomGenerator chance = new Seeds(5).stream("latency");

  @Test
  void addsFixedTimes() {
    var schedule =
        model(new Latency(20, 0, 5, 0, LatencyDistribution.UNIFORM, 0.5, false, 0.2))
            .schedule(4, chance);

    assertThat(schedule.size()).isEqualTo(4);
    assertThat(schedule.offsetNanos(0)).isEqualTo(520_000_000);
    assertThat(schedule.offsetNanos(3)).isEqualTo(535_000_000);
    assertThat(schedule.endNanos()).isEqualTo(535_000_000);
  }

  @Test
  void sendsAllAtOnceWithoutTimes() {
    var schedule = model(Settings.AT_ONCE).schedule(100, chance);

    assertThat(schedule.size()).isEqualTo(100);
    assertThat(schedule.offsetNanos(99)).isZero();
    assertThat(schedule.endNanos()).isZero();
  }

  @Test
  void schedulesTheEndOfAnEmptyReply() {
    var schedule =
        model(new Latency(20, 0, 5, 0, LatencyDistribution.UNIFORM, 0, false, 0))
            .schedule(0, chance);

    assertThat(schedule.size()).isZero();
    assertThat(schedule.endNanos()).isEqualTo(20_000_000);
  }

  @ParameterizedTest
  @EnumSource(LatencyDistribution.class)
  void keepsTheMean(LatencyDistribution distribution) {
    var schedule =
        model(new Latency(0, 0, 8, 30, distribution, 0, false, 0)).schedule(50_001, chance);

    assertThat(schedule.endNanos() / 50_000 / MILLI).isCloseTo(8, within(0.05));
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
        model(new Latency(10, 300, 8, 300, distribution, 0, false, 0)).schedule(5000, chance);

    for (int i = 1; i < schedule.size(); i++) {
      assertThat(schedule.offsetNanos(i)).isGreaterThanOrEqualTo(schedule.offsetNanos(i - 1));
    }
  }

  @Test
  void variesTheDelayWithinItsPart() {
    var model = model(new Latency(0, 0, 0, 0, LatencyDistribution.NORMAL, 1, true, 0.2));
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < 5000; i++) {
      long delay = model.schedule(1, chance).offsetNanos(0);
      least = Math.min(least, delay);
      most = Math.max(most, delay);
    }

    assertThat(least / MILLI).isBetween(800.0, 805.0);
    assertThat(most / MILLI).isBetween(1195.0, 1200.0);
  }

  private static LatencyModel model(Latency latency) {
    return new LatencyModel(Settings.config(latency));
  }
}
