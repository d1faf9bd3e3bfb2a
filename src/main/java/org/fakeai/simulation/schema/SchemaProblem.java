package org.fakeai.simulation.schema;

/**
 * Why a schema cannot be served.
 *
 * @param pointer the place in the schema, as a JSON pointer; empty for its root
 * @param reason a clause without a capital or a full stop
 */
public record SchemaProblem(String pointer, String reason) implements Compilation, Instance {

  /** Carries a problem up to where it is answered. */
  static final class Refusal extends RuntimeException {

    private final SchemaProblem problem;

    Refusal(String pointer, String reason) {
      this(new SchemaProblem(pointer, reason));
    }

    Refusal(SchemaProblem problem) {
      super(problem.reason(), null, false, false);
      this.problem = problem;
    }

    SchemaProblem problem() {
      return problem;
    }
  }
}
