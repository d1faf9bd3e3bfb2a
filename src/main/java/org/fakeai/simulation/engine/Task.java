package org.fakeai.simulation.engine;

import java.util.List;
import java.util.Optional;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.tools.Dialogue;
import org.fakeai.simulation.tools.Tool;
import org.fakeai.simulation.tools.ToolChoice;

/**
 * What a reply has to do other than say prose.
 *
 * @param tools what it may call, in the request's order
 * @param choice whether it must
 * @param parallel it may call several at once
 * @param deprecated calls have the form of {@code function_call}; then there is one at most
 * @param dialogue the conversation
 * @param said what the user stated, and what tools returned since
 * @param known that, and the answer to what the user asks if there is one
 * @param form of what it says, if that is to be JSON
 */
public record Task(
    List<Tool> tools,
    ToolChoice choice,
    boolean parallel,
    boolean deprecated,
    Dialogue dialogue,
    Facts said,
    Facts known,
    Optional<CompiledSchema> form) {

  public Task {
    tools = List.copyOf(tools);
  }
}
