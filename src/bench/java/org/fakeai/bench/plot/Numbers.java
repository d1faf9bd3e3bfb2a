package org.fakeai.bench.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as they stand beside axes and bars. */
final class Numbers {
  private Numbers() {}

  /** Three digits that count, without zeros at the end. */
  static String shortly(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    return rounded.scale() > 0
        ? rounded.toPlainString()
        : String.format(Locale.ROOT, "%,d", rounded.longValue());
  }
}
