package org.fakeai.bench;

import java.time.Duration;
import org.fakeai.bench.measure.Rounds;
import org.fakeai.bench.measure.WarmUp;

/** How long everything takes. */
record Scale(
    String name, WarmUp whole, WarmUp streams, WarmUp yardstick, Rounds rounds, Duration profile) {

  static final Scale QUICK =
      new Scale(
          "quick",
          warmUp(8, 2, 10),
          warmUp(4, 2, 6),
          warmUp(1, 1, 5),
          new Rounds(3, Duration.ofSeconds(3)),
          Duration.ofSeconds(6));

  static final Scale FULL =
      new Scale(
          "full",
          warmUp(20, 4, 40),
          warmUp(10, 4, 20),
          warmUp(5, 3, 10),
          new Rounds(7, Duration.ofSeconds(8)),
          Duration.ofSeconds(20));

  static Scale of(String name) {
    return switch (name) {
      case "quick" -> QUICK;
      case "full" -> FULL;
      default -> throw new IllegalArgumentException("bench is quick or full, not " + name);
    };
  }

  private static WarmUp warmUp(int lowSeconds, int windowSeconds, int maxWindows) {
    return new WarmUp(
        Duration.ofSeconds(lowSeconds), Duration.ofSeconds(windowSeconds), maxWindows);
  }
}
