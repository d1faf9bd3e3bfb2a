package org.fakeai.simulation.tokens;

/** An encoding has no token of some id. */
public final class UnknownToken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int id;

  UnknownToken(int id) {
    super("no token has the id " + id, null, false, false);
    this.id = id;
  }

  /** The id. */
  public int id() {
    return id;
  }
}
