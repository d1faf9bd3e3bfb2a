package org.fakeai.catalog;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many parameters a model has.
 *
 * @param billions all of them
 * @param activeBillions those that take part in one token; empty for a dense model
 * @param experts experts of each layer; empty for a dense model
 * @param activeExperts experts that take part in one token; empty for a dense model
 */
public record ModelSize(
    double billions,
    OptionalDouble activeBillions,
    OptionalInt experts,
    OptionalInt activeExperts) {

  /** A model all of whose parameters take part in each token. */
  public static ModelSize dense(double billions) {
    return new ModelSize(
        billions, OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A mixture of experts. */
  public boolean mixture() {
    return experts.isPresent() || activeBillions.isPresent();
  }
}
