package org.fakeai.bench.plot;

/** Colours that can be told apart, also by most who see fewer of them. */
public enum Hue {
  BLUE("#0072b2"),
  ORANGE("#d55e00"),
  GREEN("#009e73"),
  GREY("#777777");

  private final String color;

  Hue(String color) {
    this.color = color;
  }

  String color() {
    return color;
  }
}
