package org.fakeai.api.chat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.GenerationChecks;
import org.jspecify.annotations.Nullable;

/** Bounds of the request's fields, as OpenAI's API reference states them. */
final class ChatChecks {

  private static final List<String> ROLES =
      List.of("system", "assistant", "user", "function", "tool", "developer");
  private static final List<String> EFFORTS =
      List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");
  private static final List<String> VERBOSITIES = List.of("low", "medium", "high");
  private static final List<String> TIERS =
      List.of("auto", "default", "flex", "scale", "priority", "fast");
  private static final List<String> FORMATS = List.of("text", "json_object", "json_schema");
  private static final List<String> PARTS =
      List.of("text", "image_url", "input_audio", "video_url", "file", "refusal");
  private static final List<String> MODALITIES = List.of("text", "audio");

  /** More than any model's output; a larger maximum is a mistake. */
  private static final int MOST_TOKENS = 10_000_000;

  private ChatChecks() {}

  /**
   * Checks every field but the messages' roles.
   *
   * @throws org.fakeai.wire.ApiException at the first field out of bounds
   */
  static void check(ChatCompletionRequest request) {
    Check.size("messages", Check.required("messages", request.messages()), 1, 100_000);
    Check.range("frequency_penalty", request.frequencyPenalty(), -2, 2);
    Check.range("presence_penalty", request.presencePenalty(), -2, 2);
    Check.range("temperature", request.temperature(), 0, 2);
    Check.range("top_p", request.topP(), 0, 1);
    Check.range("n", request.n(), 1, 128);
    Check.range("max_tokens", request.maxTokens(), 1, MOST_TOKENS);
    Check.range("max_completion_tokens", request.maxCompletionTokens(), 1, MOST_TOKENS);
    Check.range("min_tokens", request.minTokens(), 0, MOST_TOKENS);
    Check.range("top_logprobs", request.topLogprobs(), 0, 20);
    Check.oneOf("reasoning_effort", request.reasoningEffort(), EFFORTS);
    Check.oneOf("verbosity", request.verbosity(), VERBOSITIES);
    Check.oneOf("service_tier", request.serviceTier(), TIERS);
    Check.size("tools", request.tools(), 0, 128);
    Check.size("functions", request.functions(), 1, 128);
    Check.objects("tools", request.tools());
    Check.objects("functions", request.functions());
    GenerationChecks.seed(request.seed());
    GenerationChecks.stop(request.stop());
    GenerationChecks.metadata(request.metadata());
    GenerationChecks.logitBias(request.logitBias());
    checkCombinations(request);
  }

  /** The role of message {@code index}. */
  static Role role(@Nullable String role, int index) {
    String param = "messages[" + index + "].role";
    Check.oneOf(param, Check.required(param, role), ROLES);
    return Role.valueOf(Objects.requireNonNull(role).toUpperCase(Locale.ROOT));
  }

  /**
   * Checks what message {@code index} holds.
   *
   * @throws org.fakeai.wire.ApiException at the first thing that its role does not allow
   */
  static void content(ChatMessage message, Role role, int index) {
    String at = "messages[" + index + "].";
    boolean mayBeEmpty = role == Role.ASSISTANT || role == Role.FUNCTION;
    if (message.content() == null && !mayBeEmpty) {
      throw ErrorCode.INVALID_TYPE.at(
          at + "content",
          "Invalid type for '%scontent': expected a string or an array of parts, but got null instead."
              .formatted(at));
    }
    if (role == Role.TOOL) {
      Check.required(at + "tool_call_id", message.toolCallId());
    }
    Check.length(at + "name", message.name(), 64);
    Check.objects(at + "tool_calls", message.toolCalls());
    if (message.content() instanceof MessageContent.Parts(var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        part(parts.get(i), at + "content[" + i + "]");
      }
    }
  }

  private static void part(@Nullable ContentPart part, String at) {
    switch (Check.required(at, part)) {
      case ContentPart.Text(var text) -> Check.required(at + ".text", text);
      case ContentPart.Refusal(var refusal) -> Check.required(at + ".refusal", refusal);
      case ContentPart.Image(var image) -> Check.required(at + ".image_url", image);
      case ContentPart.Audio(var audio) -> Check.required(at + ".input_audio", audio);
      case ContentPart.Video(var video) -> Check.required(at + ".video_url", video);
      case ContentPart.Document(var file) -> Check.required(at + ".file", file);
      case ContentPart.Unknown(var type, var fields) ->
          throw ErrorCode.INVALID_VALUE.at(
              at + ".type", Check.unsupported(Check.required(at + ".type", type), PARTS));
    }
  }

  /** Those of two lists that are there. */
  static <T> List<List<T>> lists(@Nullable List<T> first, @Nullable List<T> second) {
    return Stream.of(first, second).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static void checkCombinations(ChatCompletionRequest request) {
    ToolMessages.check(Check.required("messages", request.messages()));
    if (request.parallelToolCalls() != null && request.tools() == null) {
      throw ErrorCode.INVALID_REQUEST.at(
          "parallel_tool_calls",
          "'parallel_tool_calls' is only allowed when 'tools' are specified.");
    }
    if (request.topLogprobs() != null && !Boolean.TRUE.equals(request.logprobs())) {
      throw ErrorCode.INVALID_REQUEST.at(
          "top_logprobs", "'top_logprobs' is only allowed when 'logprobs' is true.");
    }
    GenerationChecks.streamOptions(request.streamOptions(), request.streamed());
    if (request.responseFormat() != null) {
      Check.oneOf(
          "response_format.type",
          Check.required("response_format.type", request.responseFormat().type()),
          FORMATS);
    }
    if (request.modalities() != null) {
      request
          .modalities()
          .forEach(
              kind -> Check.oneOf("modalities", Check.required("modalities", kind), MODALITIES));
    }
  }
}
