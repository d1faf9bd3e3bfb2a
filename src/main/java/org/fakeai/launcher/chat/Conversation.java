package org.fakeai.launcher.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything said so far, and to whom. */
public final class Conversation {

  private static final String SYSTEM = "system";
  private static final String USER = "user";
  private static final String ASSISTANT = "assistant";

  private final List<Message> messages = new ArrayList<>();
  private String model;
  private String system;

  /**
   * With nothing said.
   *
   * @param model who replies
   * @param system what the model is told beforehand; empty for nothing
   */
  public Conversation(String model, String system) {
    this.model = model;
    this.system = system;
  }

  void model(String name) {
    model = name;
  }

  String model() {
    return model;
  }

  void system(String text) {
    system = text;
  }

  void reset() {
    messages.clear();
  }

  /** What was said, without what the model was told beforehand. */
  List<Message> messages() {
    return List.copyOf(messages);
  }

  /** A streamed request for the reply to one more question. */
  ObjectNode ask(String question) {
    var json = JsonNodeFactory.instance;
    var request = json.objectNode().put("model", model).put("stream", true);
    request.putObject("stream_options").put("include_usage", true);
    var list = request.putArray("messages");
    Stream.concat(
            Stream.of(new Message(SYSTEM, system)).filter(it -> !it.text().isEmpty()),
            Stream.concat(messages.stream(), Stream.of(new Message(USER, question))))
        .forEach(it -> list.addObject().put("role", it.role()).put("content", it.text()));
    return request;
  }

  /** Remembers a question and its reply. */
  void remember(String question, String reply) {
    messages.add(new Message(USER, question));
    messages.add(new Message(ASSISTANT, reply));
  }

  /** One turn of the conversation. */
  record Message(String role, String text) {}
}
