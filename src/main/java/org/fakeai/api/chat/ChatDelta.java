package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Segment;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.Json;

/**
 * How the tokens of one segment stand in a stream's deltas, made once for each segment.
 *
 * @param from the first token's place in the choice
 * @param tokens those of the segment
 * @param visible they are shown
 * @param header the delta that announces a call, before its first token; empty if there is none
 * @param before what a delta's object begins with, without its opening brace
 * @param after the object's end
 * @param odds where their log-probabilities stand
 */
record ChatDelta(
    int from,
    List<Token> tokens,
    boolean visible,
    byte[] header,
    byte[] before,
    byte[] after,
    OddsPlace odds) {

  private static final byte[] NONE = {};

  /** Of a choice that says nothing. */
  static final ChatDelta EMPTY =
      new ChatDelta(0, List.of(), true, NONE, NONE, NONE, OddsPlace.NOWHERE);

  private static final byte[] CONTENT = utf8("\"content\":\"");
  private static final byte[] REFUSAL = utf8("\"refusal\":\"");
  private static final byte[] DEPRECATED = utf8("\"function_call\":{\"arguments\":\"");
  private static final byte[] TEXT_END = utf8("\"}");
  private static final byte[] CALL_END = utf8("\"}}]}");
  private static final byte[] DEPRECATED_END = utf8("\"}}");

  /** Where the segment ends. */
  int to() {
    return from + tokens.size();
  }

  /**
   * Those of a choice.
   *
   * @param callIds one for each call among {@code tool_calls}
   * @param reasoning the field that shows what was thought
   */
  static List<ChatDelta> of(GenerationPlan.Choice choice, List<String> callIds, String reasoning) {
    List<ChatDelta> deltas = new ArrayList<>(choice.segments().size());
    int from = 0;
    int call = 0;
    for (Segment segment : choice.segments()) {
      List<Token> tokens = segment.text().tokens();
      deltas.add(
          switch (segment) {
            case Segment.Content said -> text(from, tokens, CONTENT, OddsPlace.CONTENT);
            case Segment.Refusal said -> text(from, tokens, REFUSAL, OddsPlace.REFUSAL);
            case Segment.Reasoning thought -> thought(from, tokens, thought.visible(), reasoning);
            case Segment.Call called ->
                called.kind() == Segment.Call.Kind.DEPRECATED
                    ? deprecated(from, tokens, called)
                    : called(from, tokens, called, call, callIds.get(call++));
          });
      from += tokens.size();
    }
    return deltas;
  }

  private static ChatDelta text(int from, List<Token> tokens, byte[] before, OddsPlace odds) {
    return new ChatDelta(from, tokens, true, NONE, before, TEXT_END, odds);
  }

  private static ChatDelta thought(int from, List<Token> tokens, boolean visible, String field) {
    byte[] before = visible ? utf8("\"" + field + "\":\"") : NONE;
    return new ChatDelta(from, tokens, visible, NONE, before, TEXT_END, OddsPlace.NOWHERE);
  }

  private static ChatDelta called(
      int from, List<Token> tokens, Segment.Call called, int index, String id) {
    boolean custom = called.kind() == Segment.Call.Kind.CUSTOM;
    String type = custom ? "custom" : "function";
    String input = custom ? "input" : "arguments";
    String name = Json.quoted(called.name());
    String header =
        "\"tool_calls\":[{\"index\":%d,\"id\":\"%s\",\"type\":\"%s\",\"%s\":{\"name\":%s,\"%s\":\"\"}}]}"
            .formatted(index, id, type, type, name, input);
    String before = "\"tool_calls\":[{\"index\":%d,\"%s\":{\"%s\":\"".formatted(index, type, input);
    return new ChatDelta(
        from, tokens, true, utf8(header), utf8(before), CALL_END, OddsPlace.NOWHERE);
  }

  private static ChatDelta deprecated(int from, List<Token> tokens, Segment.Call called) {
    String header =
        "\"function_call\":{\"name\":" + Json.quoted(called.name()) + ",\"arguments\":\"\"}}";
    return new ChatDelta(
        from, tokens, true, utf8(header), DEPRECATED, DEPRECATED_END, OddsPlace.NOWHERE);
  }
}
