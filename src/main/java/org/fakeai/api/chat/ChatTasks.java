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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    if (!deprecated && calls(request.functionCall())) {
      throw ErrorCode.INVALID_REQUEST.at(
          "function_call", "'function_call' is only allowed when 'functions' are specified.");
    }
    List<Tool> callable =
        deprecated
            ? tools.functions(Check.required("functions", request.functions()))
            : request.tools() == null ? List.of() : tools.tools(request.tools());
    ToolChoice choice =
        deprecated
            ? ToolChoiceReader.functionCall(request.functionCall(), callable)
            : ToolChoiceReader.toolChoice(request.toolChoice(), request.tools(), callable);
    List<@Nullable ChatMessage> messages = Check.required("messages", request.messages());
    if (callable.isEmpty() && form.isEmpty() && !ChatDialogue.returns(messages)) {
      return Optional.empty();
    }
    Dialogue dialogue = ChatDialogue.of(messages);
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

  private static boolean calls(@Nullable JsonNode choice) {
    return choice != null && !choice.isNull() && !choice.asString("").equals("none");
  }

  /** The refusal of a request whose schema turned out to have no value. */
  static ApiException refusal(Unsatisfiable cause, ChatCompletionRequest request) {
    if (cause.tool().isEmpty()) {
      return FormReader.refusal(cause.problem(), request);
    }
    if (request.tools() == null) {
      List<JsonNode> functions = Check.required("functions", request.functions());
      return refusal("functions", ".parameters", functions, cause);
    }
    List<JsonNode> inner = request.tools().stream().map(ChatTasks::inner).toList();
    boolean custom =
        request.tools().stream()
            .anyMatch(tool -> tool.path("custom").path("name").asString("").equals(cause.tool()));
    return refusal("tools", custom ? ".custom.format" : ".function.parameters", inner, cause);
  }

  private static JsonNode inner(JsonNode tool) {
    return tool.path(tool.path("type").asString(""));
  }

  private static ApiException refusal(
      String list, String place, List<JsonNode> definitions, Unsatisfiable cause) {
    List<String> names =
        definitions.stream().map(definition -> definition.path("name").asString("")).toList();
    String at = list + "[" + names.indexOf(cause.tool()) + "]" + place;
    String owner = place.equals(".custom.format") ? "custom tool" : "function";
    return ErrorCode.INVALID_FUNCTION_PARAMETERS.at(
        at, SchemaRefusal.message(owner + " '" + cause.tool() + "'", cause.problem()));
  }
}
