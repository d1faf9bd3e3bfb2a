package org.fakeai.config.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule answers. */
public sealed interface AnswerDefinition {

  /** When. */
  Timing timing();

  /**
   * A reply.
   *
   * @param text what the assistant says
   * @param refusal what it says instead
   * @param calls tools that it calls
   * @param finishReason why the reply ends, if not for the usual reason
   */
  record Says(
      Optional<String> text,
      Optional<String> refusal,
      List<ToolCall> calls,
      Optional<String> finishReason,
      Timing timing)
      implements AnswerDefinition {

    public Says {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A failure.
   *
   * @param status of HTTP
   * @param type of the error object
   * @param code of the error object
   * @param message of the error object
   * @param param of the error object
   * @param headers of the response
   */
  record Fails(
      int status,
      String type,
      Optional<String> code,
      String message,
      Optional<String> param,
      Map<String, String> headers,
      Timing timing)
      implements AnswerDefinition {

    public Fails {
      headers = Map.copyOf(headers);
    }
  }

  /** What the server answers without the rule, at the rule's times. */
  record AsUsual(Timing timing) implements AnswerDefinition {}

  /**
   * A call of a tool.
   *
   * @param custom it is no function
   * @param input a function's arguments, a JSON object, or a custom tool's input
   */
  record ToolCall(String name, boolean custom, String input) {}
}
