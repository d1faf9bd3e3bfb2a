package org.fakeai.bench.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One axis.
 *
 * @param logarithmic each step is a power of ten; both ends must then be positive
 */
public record Axis(String label, double min, double max, boolean logarithmic) {
  private static final int STEPS = 6;

  /** From zero to a round number that leaves room for all values. */
  public static Axis fromZero(String label, Collection<Double> values) {
    double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double step = step(Math.max(greatest, Double.MIN_NORMAL));
    return new Axis(label, 0, Math.ceil(greatest / step) * step, false);
  }

  /** From a power of ten to a power of ten; values of zero and below do not count. */
  public static Axis powers(String label, Collection<Double> values) {
    double[] positive =
        values.stream().mapToDouble(Double::doubleValue).filter(it -> it > 0).sorted().toArray();
    if (positive.length == 0) {
      return new Axis(label, 1, 10, true);
    }
    double low = Math.floor(Math.log10(positive[0]));
    double high = Math.ceil(Math.log10(positive[positive.length - 1]));
    return new Axis(label, Math.pow(10, low), Math.pow(10, Math.max(high, low + 1)), true);
  }

  /** Where a value is, from 0 at the axis' begin to 1 at its end. */
  double position(double value) {
    double at =
        logarithmic
            ? (Math.log10(value) - Math.log10(min)) / (Math.log10(max) - Math.log10(min))
            : (value - min) / (max - min);
    return Math.clamp(at, 0, 1);
  }

  /** The values to write beside it. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (long power = Math.round(Math.log10(min));
          power <= Math.round(Math.log10(max));
          power++) {
        ticks.add(Math.pow(10, power));
      }
    } else {
      double step = step(max);
      for (int i = 0; min + i * step <= max * 1.000001; i++) {
        ticks.add(min + i * step);
      }
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, a few of which make up {@code length}. */
  private static double step(double length) {
    double power = Math.pow(10, Math.floor(Math.log10(length / STEPS)));
    double times = length / STEPS / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }
}
