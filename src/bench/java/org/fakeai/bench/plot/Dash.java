package org.fakeai.bench.plot;

/** How a line is broken. */
public enum Dash {
  SOLID("none"),
  DASHED("7 4"),
  DOTTED("2 4");

  private final String pattern;

  Dash(String pattern) {
    this.pattern = pattern;
  }

  String pattern() {
    return pattern;
  }
}
