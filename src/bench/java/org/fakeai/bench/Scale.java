package org.fakeai.bench;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import org.fakeai.bench.measure.Rounds;
import org.fakeai.bench.measure.WarmUp;

/**
 * What is measured unless it is named, and how long everything takes.
 *
 * @param stuck how long readers do not read
 * @param coldSeconds full load from cold, before the steady rate is looked for
 * @param startups starts of each kind
 */
record Scale(
    String name,
    List<Part> parts,
    WarmUp whole,
    WarmUp streams,
    WarmUp yardstick,
    Rounds rounds,
    Duration profile,
    Paced paced,
    Duration stuck,
    int coldSeconds,
    int startups) {

  /** Copies the parts in. */
  Scale {
    parts = List.copyOf(parts);
  }

  /**
   * Paced streams.
   *
   * @param loads in the form of {@link PacedLoad#parse}
   * @param streamLength how long one stream takes; then its connection asks for the next
   * @param settle between the last stream's begin and the window
   */
  record Paced(
      List<String> loads, Duration streamLength, Duration settle, Duration window, int rounds) {

    /** Copies the loads in. */
    Paced {
      loads = List.copyOf(loads);
    }
  }

  static final Scale QUICK =
      new Scale(
          "quick",
          List.of(Part.RATES, Part.FLUSH),
          warmUp(8, 2, 10),
          warmUp(4, 2, 6),
          warmUp(1, 1, 5),
          new Rounds(3, ofSeconds(3)),
          ofSeconds(6),
          new Paced(List.of("500@20", "1000@100"), ofSeconds(2), ofSeconds(5), ofSeconds(5), 1),
          ofSeconds(15),
          30,
          3);

  static final Scale FULL =
      new Scale(
          "full",
          List.of(
              Part.RATES,
              Part.FLUSH,
              Part.FEATURES,
              Part.PACED,
              Part.STUCK,
              Part.COLD,
              Part.STARTUP,
              Part.MEMORY),
          warmUp(20, 4, 25),
          warmUp(10, 4, 12),
          warmUp(5, 3, 8),
          new Rounds(5, ofSeconds(6)),
          ofSeconds(20),
          new Paced(
              List.of("250@10", "500@20", "1000@50", "3000@100:60", "10000@500:60"),
              ofSeconds(5),
              ofSeconds(10),
              ofSeconds(15),
              1),
          ofSeconds(60),
          60,
          5);

  static Scale of(String name) {
    return switch (name) {
      case "quick" -> QUICK;
      case "full" -> FULL;
      default -> throw new IllegalArgumentException("bench is quick or full, not " + name);
    };
  }

  private static WarmUp warmUp(int lowSeconds, int windowSeconds, int maxWindows) {
    return new WarmUp(ofSeconds(lowSeconds), ofSeconds(windowSeconds), maxWindows);
  }
}
