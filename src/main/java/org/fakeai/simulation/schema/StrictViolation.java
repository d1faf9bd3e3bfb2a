package org.fakeai.simulation.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a schema does that strict mode does not allow.
 *
 * @param context the steps from the root to the place
 * @param reason a sentence as OpenAI words it
 * @param placed whether the message names the place
 */
public record StrictViolation(List<String> context, String reason, boolean placed) {

  public StrictViolation {
    context = List.copyOf(context);
  }

  StrictViolation(List<String> context, String reason) {
    this(context, reason, !reason.startsWith("schema must be"));
  }

  StrictViolation bare() {
    return new StrictViolation(context, reason, false);
  }

  /** The place as a JSON pointer. */
  public String pointer() {
    return context.stream()
        .map(step -> "/" + References.escaped(step))
        .collect(Collectors.joining());
  }

  /**
   * OpenAI's message.
   *
   * @param owner what the schema belongs to: {@code response_format 'x'} or {@code function 'x'}
   */
  public String message(String owner) {
    String place = placed ? "In context=" + tuple() + ", " : "";
    return "Invalid schema for " + owner + ": " + place + reason;
  }

  private String tuple() {
    String steps = context.stream().map(step -> "'" + step + "'").collect(Collectors.joining(", "));
    return context.size() == 1 ? "(" + steps + ",)" : "(" + steps + ")";
  }
}
