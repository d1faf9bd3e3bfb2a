package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.PromptMessage;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.RequestModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a checked wire request into what the engine understands. */
@Shared
final class ChatTranslator {

  /** Bounds the memory of one plan to some tens of megabytes. */
  private static final int MOST_TOKENS = 1_000_000;

  /** The same, where each token brings alternatives. */
  private static final int MOST_TOKENS_WITH_LOGPROBS = 100_000;

  private final ModelDirectory models;
  private final Tokenizer tokenizer;
  private final ChatMedia media;
  private final ChatWishes wishes;
  private final ChatTasks tasks;

  @Inject
  ChatTranslator(
      ModelDirectory models,
      Tokenizer tokenizer,
      ChatMedia media,
      ChatWishes wishes,
      ChatTasks tasks) {
    this.models = models;
    this.tokenizer = tokenizer;
    this.media = media;
    this.wishes = wishes;
    this.tasks = tasks;
  }

  /**
   * The engine's request.
   *
   * @param deployment the model that the path names, if it does; it wins over the body's
   * @throws org.fakeai.wire.ApiException naming the first field that cannot be served
   */
  GenerationRequest translate(
      ChatCompletionRequest request, @Nullable String deployment, Snapshot settings) {
    String name = RequestModel.name(request.model(), deployment);
    ChatChecks.check(request);
    ModelProfile model = RequestModel.find(name, models, settings);
    int choices = request.n() == null ? 1 : request.n();
    OptionalInt maximum = maximum(request);
    int most = Boolean.TRUE.equals(request.logprobs()) ? MOST_TOKENS_WITH_LOGPROBS : MOST_TOKENS;
    checkTotal(choices, maximum.orElse(least(request, model)), model, most);
    return new GenerationRequest(
        model,
        messages(Check.required("messages", request.messages())),
        choices,
        maximum,
        request.minTokens() == null ? 0 : request.minTokens(),
        Boolean.TRUE.equals(request.ignoreEos()),
        request.stop() == null ? List.of() : request.stop().sequences(),
        request.seed() == null ? OptionalLong.empty() : OptionalLong.of(request.seed().longValue()),
        extraTokens(request, model),
        media.count(
            Check.required("messages", request.messages()),
            model,
            settings.config().replies().strictTokenCounting()),
        wishes
            .of(request, model, settings.config().replies().reasoningField())
            .doing(tasks.of(request)));
  }

  /** How long a reply without a maximum is to be at least. */
  private static int least(ChatCompletionRequest request, ModelProfile model) {
    if (Boolean.TRUE.equals(request.ignoreEos())) {
      return model.maxOutputTokens();
    }
    return request.minTokens() == null ? 0 : request.minTokens();
  }

  private static void checkTotal(int choices, int maximum, ModelProfile model, int most) {
    long total = (long) choices * Math.min(maximum, model.maxOutputTokens());
    if (total > most) {
      throw ErrorCode.INVALID_VALUE.at(
          "n",
          "'n' times the maximum of tokens is %d; at most %d are generated for one request."
              .formatted(total, most));
    }
  }

  private static OptionalInt maximum(ChatCompletionRequest request) {
    Integer maximum =
        request.maxCompletionTokens() != null ? request.maxCompletionTokens() : request.maxTokens();
    return maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum);
  }

  private static List<PromptMessage> messages(List<@Nullable ChatMessage> messages) {
    List<PromptMessage> prompt = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      ChatMessage message = Check.required("messages[" + i + "]", messages.get(i));
      Role role = ChatChecks.role(message.role(), i);
      ChatChecks.content(message, role, i);
      prompt.add(
          new PromptMessage(
              role, message.name() == null ? "" : message.name(), ChatText.of(message)));
    }
    return prompt;
  }

  private int extraTokens(ChatCompletionRequest request, ModelProfile model) {
    int tokens = 0;
    for (List<JsonNode> definitions : ChatChecks.lists(request.tools(), request.functions())) {
      for (JsonNode definition : definitions) {
        tokens += tokenizer.countTokens(model.encoding(), definition.toString());
      }
    }
    return tokens;
  }
}
