package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Task;
import org.fakeai.simulation.engine.Unsatisfiable;
import org.fakeai.simulation.facts.Facts;
import org.fakeai.simulation.schema.CompiledSchema;
import org.fakeai.simulation.tools.Dialogue;
import org.fakeai.simulation.tools.Tool;
import org.fakeai.simulation.tools.ToolChoice;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;

/** Finds what a request wants done: tools to be called, JSON to be written. */
@Shared
final class ChatTasks {

  private final ToolReader tools;
  private final FormReader forms;

  @Inject
  ChatTasks(ToolReader tools, FormReader forms) {
    this.tools = tools;
    this.forms = forms;
  }

  /**
   * The task of a checked request; empty if it wants nothing but prose.
   *
   * @throws ApiException naming the first thing that cannot be served
   */
  Optional<Task> of(ChatCompletionRequest request) {
    Optional<CompiledSchema> form = forms.read(request);
    boolean deprecated = request.tools() == null && request.functions() != null;
    List<Tool> callable =
        deprecated
            ? tools.functions(Check.required("functions", request.functions()))
            : request.tools() == null ? List.of() : tools.tools(request.tools());
    ToolChoice choice =
        deprecated
            ? ToolChoiceReader.functionCall(request.functionCall(), callable)
            : ToolChoiceReader.toolChoice(request.toolChoice(), request.tools(), callable);
    if (callable.isEmpty() && form.isEmpty()) {
      return Optional.empty();
    }
    Dialogue dialogue = ChatDialogue.of(Check.required("messages", request.messages()));
    boolean returned = dialogue.hasResults();
    Facts known =
        returned || form.isPresent() ? Facts.of(ChatDialogue.known(dialogue)) : Facts.NONE;
    return Optional.of(
        new Task(
            callable,
            choice,
            !Boolean.FALSE.equals(request.parallelToolCalls()),
            deprecated,
            dialogue,
            returned ? known : Facts.of(dialogue.userTexts()),
            known,
            form));
  }

  /** The refusal of a request whose schema turned out to have no value. */
  static ApiException refusal(Unsatisfiable cause, ChatCompletionRequest request) {
    if (cause.tool().isEmpty()) {
      return FormReader.refusal(cause.problem(), request);
    }
    List<String> names =
        request.tools() == null
            ? ToolReader.names(Check.required("functions", request.functions()))
            : ToolReader.names(request.tools());
    int index = names.indexOf(cause.tool());
    String at =
        request.tools() == null
            ? "functions[%d].parameters".formatted(index)
            : "tools[%d].function.parameters".formatted(index);
    return ErrorCode.INVALID_FUNCTION_PARAMETERS.at(
        at, SchemaRefusal.message("function '" + cause.tool() + "'", cause.problem()));
  }
}
