package org.fakeai.api.tokenize;

import java.util.List;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.ChatMark;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.Check;
import tools.jackson.databind.JsonNode;

/** A conversation as tokens, as chat completions count it. */
final class ChatTokens {

  private static final List<String> ROLES =
      List.of("system", "assistant", "user", "function", "tool", "developer");

  private final Tokenizer tokenizer;
  private final Encoding encoding;
  private final IntStream.Builder ids = IntStream.builder();

  ChatTokens(Tokenizer tokenizer, Encoding encoding) {
    this.tokenizer = tokenizer;
    this.encoding = encoding;
  }

  /** Adds a tool's definition. */
  void tool(JsonNode definition) {
    text(definition.toString());
  }

  /**
   * Adds a message.
   *
   * @param at its path in the request
   * @param ended false if the reply is to continue it
   */
  void message(JsonNode message, String at, boolean ended) {
    Check.object(at, message);
    String role = message.path("role").asString("");
    Check.oneOf(at + ".role", Check.required(at + ".role", role.isEmpty() ? null : role), ROLES);
    mark(ChatMark.START);
    text(role);
    String name = message.path("name").asString("");
    if (!name.isEmpty()) {
      text(":");
      text(name);
    }
    mark(ChatMark.SEPARATOR);
    text(MessageText.of(message));
    if (ended) {
      mark(ChatMark.END);
    }
  }

  /** Adds what the reply follows. */
  void replyOpening() {
    mark(ChatMark.START);
    text("assistant");
    mark(ChatMark.SEPARATOR);
  }

  /** All ids so far; the last call. */
  int[] ids() {
    return ids.build().toArray();
  }

  private void mark(ChatMark mark) {
    ids.add(mark.id(encoding));
  }

  private void text(String text) {
    tokenizer.encodeOrdinary(encoding, text).forEach(ids::add);
  }
}
