package org.fakeai.simulation.engine;

import org.fakeai.simulation.schema.SchemaProblem;

/** A request demands a value of a schema that has none. */
public final class Unsatisfiable extends RuntimeException {

  private final String tool;
  private final transient SchemaProblem problem;

  Unsatisfiable(String tool, SchemaProblem problem) {
    super(problem.reason(), null, false, false);
    this.tool = tool;
    this.problem = problem;
  }

  /** The tool whose schema it is; empty if it is the response format's. */
  public String tool() {
    return tool;
  }

  /** Why, and where in the schema. */
  public SchemaProblem problem() {
    return problem;
  }
}
