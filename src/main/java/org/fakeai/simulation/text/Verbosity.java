package org.fakeai.simulation.text;

/** How much is said when nobody asks for a length (OpenAI, "verbosity"). */
public enum Verbosity {
  LOW(0.5),
  MEDIUM(1),
  HIGH(2);

  private final double factor;

  Verbosity(double factor) {
    this.factor = factor;
  }

  /** What natural lengths are multiplied by. */
  double factor() {
    return factor;
  }
}
