package org.fakeai.config.script;

import java.util.OptionalDouble;

/**
 * Times that a rule names; the server's own are in force where it names none.
 *
 * @param ttftMs milliseconds to the first token, or to the error
 * @param itlMs milliseconds between two tokens
 */
public record Timing(OptionalDouble ttftMs, OptionalDouble itlMs) {

  /** The server's own. */
  public static final Timing OF_SERVER = new Timing(OptionalDouble.empty(), OptionalDouble.empty());
}
