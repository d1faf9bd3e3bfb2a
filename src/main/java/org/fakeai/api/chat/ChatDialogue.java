package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fakeai.simulation.text.Instruction;
import org.fakeai.simulation.tools.Dialogue;
import org.fakeai.simulation.tools.Dialogue.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request's messages as the tools' engine sees them; who gives instructions is left out. */
final class ChatDialogue {

  private ChatDialogue() {}

  /** Whether a tool returned something since the user spoke last. */
  static boolean returns(List<@Nullable ChatMessage> messages) {
    for (ChatMessage message : messages.reversed()) {
      String role = message == null || message.role() == null ? "" : message.role();
      if (role.equals("tool") || role.equals("function")) {
        return true;
      }
      if (role.equals("user")) {
        return false;
      }
    }
    return false;
  }

  /** The turns of checked messages. */
  static Dialogue of(List<@Nullable ChatMessage> messages) {
    List<Turn> turns = new ArrayList<>(messages.size());
    for (ChatMessage message : messages) {
      if (message == null || message.role() == null) {
        continue;
      }
      switch (message.role()) {
        case "user" -> turns.add(new Turn.User(ChatText.of(message)));
        case "assistant" -> assistant(message, turns);
        case "tool" ->
            turns.add(new Turn.Result(text(message.toolCallId()), "", ChatText.of(message)));
        case "function" ->
            turns.add(new Turn.Result("", text(message.name()), ChatText.of(message)));
        default -> {}
      }
    }
    return new Dialogue(turns);
  }

  /** What the user said, what answers a last question, and what tools returned, in order. */
  static List<String> known(Dialogue dialogue) {
    List<String> texts = new ArrayList<>();
    for (Turn turn : dialogue.turns()) {
      switch (turn) {
        case Turn.User(String text) -> texts.add(text);
        case Turn.Result result -> texts.add(result.content());
        case Turn.Assistant said -> {}
        case Turn.Call call -> {}
      }
    }
    List<Turn> turns = dialogue.turns();
    if (!turns.isEmpty() && turns.get(turns.size() - 1) instanceof Turn.User(String question)) {
      texts.add(texts.size() - 1, Instruction.stated(question));
    }
    return texts;
  }

  private static void assistant(ChatMessage message, List<Turn> turns) {
    turns.add(new Turn.Assistant(message.content() == null ? "" : ChatText.of(message)));
    if (message.toolCalls() != null) {
      for (JsonNode call : message.toolCalls()) {
        JsonNode called = call.has("custom") ? call.path("custom") : call.path("function");
        String input = called.path(call.has("custom") ? "input" : "arguments").asString("");
        turns.add(
            new Turn.Call(call.path("id").asString(""), called.path("name").asString(""), input));
      }
    }
    Map<String, JsonNode> deprecated = message.functionCall();
    if (deprecated != null && deprecated.get("name") != null) {
      JsonNode input = deprecated.get("arguments");
      turns.add(
          new Turn.Call(
              "", deprecated.get("name").asString(""), input == null ? "" : input.asString("")));
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
