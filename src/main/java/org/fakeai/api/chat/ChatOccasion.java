package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fakeai.simulation.engine.PromptMessage;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.scenario.Occasion;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Check;
import org.fakeai.wire.ClientKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A checked request as the rules of a scenario see it. */
final class ChatOccasion implements Occasion {

  private final ChatCompletionRequest request;
  private final String model;
  private final List<PromptMessage> prompt;
  private final CallContext call;
  private @Nullable String system;
  private @Nullable List<ToolResult> toolResults;
  private @Nullable String keyDigest;

  /**
   * @param model as the client wrote it
   * @param prompt the request's messages, one for each and no others
   */
  ChatOccasion(
      ChatCompletionRequest request, String model, List<PromptMessage> prompt, CallContext call) {
    this.request = request;
    this.model = model;
    this.prompt = prompt;
    this.call = call;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public String lastMessage() {
    return prompt.getLast().text();
  }

  @Override
  public String lastUserMessage() {
    return PromptMessage.lastOfUser(prompt);
  }

  @Override
  public String system() {
    if (system == null) {
      system =
          prompt.stream()
              .filter(message -> message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER)
              .map(PromptMessage::text)
              .collect(Collectors.joining("\n"));
    }
    return system;
  }

  @Override
  public int turn() {
    int turn = 1;
    for (PromptMessage message : prompt) {
      if (message.role() == Role.ASSISTANT) {
        turn++;
      }
    }
    return turn;
  }

  @Override
  public List<ToolResult> toolResults() {
    if (toolResults == null) {
      toolResults = openResults();
    }
    return toolResults;
  }

  private List<ToolResult> openResults() {
    List<ToolResult> results = new ArrayList<>();
    List<@Nullable ChatMessage> messages = Check.required("messages", request.messages());
    for (int i = prompt.size() - 1; i >= 0; i--) {
      ChatMessage message = Check.required("messages", messages.get(i));
      Role role = prompt.get(i).role();
      if (role == Role.ASSISTANT) {
        return results.isEmpty() ? results : named(results, message);
      }
      if (role == Role.TOOL) {
        String id = message.toolCallId();
        results.addFirst(new ToolResult(id == null ? "" : id, prompt.get(i).text()));
      } else if (role == Role.FUNCTION) {
        results.addFirst(new ToolResult(prompt.get(i).name(), prompt.get(i).text()));
      }
    }
    return results;
  }

  /** With names in place of the identifiers of the calls. */
  private static List<ToolResult> named(List<ToolResult> results, ChatMessage calls) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode call : calls.toolCalls() == null ? List.<JsonNode>of() : calls.toolCalls()) {
      String kind = call.has("custom") ? "custom" : "function";
      names.put(call.path("id").asString(""), call.path(kind).path("name").asString(""));
    }
    return results.stream()
        .map(
            result ->
                new ToolResult(names.getOrDefault(result.name(), result.name()), result.text()))
        .toList();
  }

  @Override
  public @Nullable String header(String name) {
    return call.header(name);
  }

  @Override
  public String keyDigest() {
    if (keyDigest == null) {
      keyDigest = ClientKey.digest(call);
    }
    return keyDigest;
  }

  @Override
  public boolean chat() {
    return true;
  }
}
