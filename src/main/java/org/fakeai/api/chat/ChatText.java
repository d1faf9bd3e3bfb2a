package org.fakeai.api.chat;

import tools.jackson.databind.JsonNode;

/** The text of a message: its written parts and, of an assistant's calls, what was called. */
final class ChatText {

  private ChatText() {}

  /** All text of {@code message}, parts parted by line ends. */
  static String of(ChatMessage message) {
    if (message.content() instanceof MessageContent.Text(String text)
        && message.toolCalls() == null) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    switch (message.content()) {
      case null -> {}
      case MessageContent.Text(String text) -> add(all, text);
      case MessageContent.Parts(var parts) -> parts.forEach(part -> add(all, written(part)));
    }
    add(all, message.refusal() == null ? "" : message.refusal());
    if (message.toolCalls() != null) {
      for (JsonNode call : message.toolCalls()) {
        boolean custom = call.has("custom");
        JsonNode called = call.path(custom ? "custom" : "function");
        add(all, called.path("name").asString(""));
        add(all, called.path(custom ? "input" : "arguments").asString(""));
      }
    }
    return all.toString();
  }

  private static String written(ContentPart part) {
    return switch (part) {
      case ContentPart.Text(var text) -> text == null ? "" : text;
      case ContentPart.Refusal(var refusal) -> refusal == null ? "" : refusal;
      case ContentPart.Image image -> "";
      case ContentPart.Audio audio -> "";
      case ContentPart.Video video -> "";
      case ContentPart.Document document -> "";
      case ContentPart.Unknown unknown -> "";
    };
  }

  private static void add(StringBuilder all, String text) {
    if (!text.isEmpty()) {
      if (!all.isEmpty()) {
        all.append('\n');
      }
      all.append(text);
    }
  }
}
