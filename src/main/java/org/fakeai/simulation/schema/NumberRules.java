package org.fakeai.simulation.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of numbers.
 *
 * @param least smallest number; null for none
 * @param aboveLeast whether it must be larger than that
 * @param most largest number; null for none
 * @param belowMost whether it must be smaller than that
 * @param step it is a multiple of this; null for any
 */
record NumberRules(
    @Nullable BigDecimal least,
    boolean aboveLeast,
    @Nullable BigDecimal most,
    boolean belowMost,
    @Nullable BigDecimal step) {

  static final NumberRules ANY = new NumberRules(null, false, null, false, null);

  private static final int MOST_DIGITS = 1000;

  NumberRules and(NumberRules other) {
    if (other == ANY) {
      return this;
    }
    if (this == ANY) {
      return other;
    }
    int low = nearer(least, other.least, 1);
    int high = nearer(most, other.most, -1);
    return new NumberRules(
        low >= 0 ? least : other.least,
        low == 0 ? aboveLeast || other.aboveLeast : low > 0 ? aboveLeast : other.aboveLeast,
        high >= 0 ? most : other.most,
        high == 0 ? belowMost || other.belowMost : high > 0 ? belowMost : other.belowMost,
        common(step, other.step));
  }

  /** Digits, for which calculating takes the longer. */
  long weight() {
    return step == null ? 0 : step.precision();
  }

  /** Positive if {@code a} is the stricter bound, 0 if both are the same. */
  private static int nearer(@Nullable BigDecimal a, @Nullable BigDecimal b, int sign) {
    if (a == null) {
      return b == null ? 0 : -1;
    }
    return b == null ? 1 : sign * Integer.signum(a.compareTo(b));
  }

  /** The least common multiple. */
  static @Nullable BigDecimal common(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int scale = Math.max(0, Math.max(a.scale(), b.scale()));
    BigInteger x = a.setScale(scale).unscaledValue();
    BigInteger y = b.setScale(scale).unscaledValue();
    return new BigDecimal(x.divide(x.gcd(y)).multiply(y), scale);
  }

  boolean allows(BigDecimal number) {
    // What a request may contain; exact arithmetic over such a range takes for ever.
    boolean usable = Math.abs((long) number.scale()) <= MOST_DIGITS;
    return (least == null || number.compareTo(least) >= (aboveLeast ? 1 : 0))
        && (most == null || number.compareTo(most) <= (belowMost ? -1 : 0))
        && (step == null || usable && number.remainder(step).signum() == 0);
  }
}
