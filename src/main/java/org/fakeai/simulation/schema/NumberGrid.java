package org.fakeai.simulation.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that some rules allow and that are worth saying: multiples of a step.
 *
 * @param first the smallest, in steps
 * @param last the largest, in steps
 */
record NumberGrid(BigDecimal step, BigInteger first, BigInteger last) {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Bounds where the rules have none. */
  private static final BigDecimal LOWEST = BigDecimal.valueOf(-1000);

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000);

  /**
   * The numbers of a type; empty if there is none.
   *
   * @param type one of the two types of numbers
   */
  static Optional<NumberGrid> of(NumberRules rules, int type) {
    BigDecimal step = type == Types.INTEGER ? integerStep(rules) : fractionStep(rules);
    BigDecimal least = rules.least();
    BigDecimal most = rules.most();
    if (least == null) {
      least = most == null ? LOWEST : LOWEST.min(most.subtract(step.multiply(HUNDRED)));
    }
    if (most == null) {
      most = HIGHEST.max(least.add(step.multiply(HUNDRED)));
    }
    BigInteger first = steps(least, step, rules.aboveLeast(), RoundingMode.CEILING);
    BigInteger last = steps(most, step, rules.belowMost(), RoundingMode.FLOOR);
    return first.compareTo(last) > 0
        ? Optional.empty()
        : Optional.of(new NumberGrid(step, first, last));
  }

  private static BigDecimal integerStep(NumberRules rules) {
    BigDecimal step = NumberRules.common(rules.step(), BigDecimal.ONE);
    return step == null ? BigDecimal.ONE : step;
  }

  private static BigDecimal fractionStep(NumberRules rules) {
    if (rules.step() != null) {
      return rules.step();
    }
    if (rules.least() == null || rules.most() == null) {
      return finer(CENT, rules);
    }
    BigDecimal span = rules.most().subtract(rules.least());
    if (span.compareTo(BigDecimal.ONE) >= 0) {
      return finer(CENT, rules);
    }
    if (span.signum() <= 0) {
      return finer(BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, scale(rules.least()))), rules);
    }
    int digits = span.precision() - span.scale() - 1;
    return BigDecimal.ONE.scaleByPowerOfTen(digits - 2);
  }

  /** A step in which a single allowed number can be reached. */
  private static BigDecimal finer(BigDecimal step, NumberRules rules) {
    int scale = Math.max(scale(rules.least()), scale(rules.most()));
    return step.min(BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, scale)));
  }

  private static int scale(@Nullable BigDecimal number) {
    return number == null ? 0 : number.scale();
  }

  private static BigInteger steps(
      BigDecimal bound, BigDecimal step, boolean exclusive, RoundingMode mode) {
    BigDecimal exact = bound.divide(step, 0, mode);
    BigInteger steps = exact.toBigInteger();
    boolean hit = step.multiply(new BigDecimal(steps)).compareTo(bound) == 0;
    BigInteger one = mode == RoundingMode.CEILING ? BigInteger.ONE : BigInteger.ONE.negate();
    return hit && exclusive ? steps.add(one) : steps;
  }

  /** The part of it between two numbers, or all of it if nothing lies there. */
  NumberGrid near(double least, double most) {
    BigInteger from =
        first.max(steps(BigDecimal.valueOf(least), step, false, RoundingMode.CEILING));
    BigInteger to = last.min(steps(BigDecimal.valueOf(most), step, false, RoundingMode.FLOOR));
    return from.compareTo(to) > 0 ? this : new NumberGrid(step, from, to);
  }

  /** The first {@code most} of them. */
  List<BigDecimal> first(int most) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigInteger at = first;
    while (numbers.size() < most && at.compareTo(last) <= 0) {
      numbers.add(step.multiply(new BigDecimal(at)));
      at = at.add(BigInteger.ONE);
    }
    return numbers;
  }

  /** One of them. */
  BigDecimal draw(RandomGenerator chance) {
    BigInteger span = last.subtract(first).add(BigInteger.ONE);
    long bound = span.bitLength() < 63 ? span.longValue() : Long.MAX_VALUE;
    BigInteger drawn = first.add(BigInteger.valueOf(chance.nextLong(bound)));
    return step.multiply(new BigDecimal(drawn));
  }
}
