package org.fakeai.api.chat;

import org.fakeai.simulation.schema.SchemaProblem;

/** Words refusals of schemas as OpenAI does. */
final class SchemaRefusal {

  private SchemaRefusal() {}

  /**
   * The message.
   *
   * @param owner what the schema belongs to: {@code response_format 'x'} or {@code function 'x'}
   */
  static String message(String owner, SchemaProblem problem) {
    String place = problem.pointer().isEmpty() ? "the schema" : "'" + problem.pointer() + "'";
    return "Invalid schema for " + owner + ": " + place + " " + problem.reason() + ".";
  }
}
