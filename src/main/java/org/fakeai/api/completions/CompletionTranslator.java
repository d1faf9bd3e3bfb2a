package org.fakeai.api.completions;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.GenerationRequest;
import org.fakeai.simulation.engine.PromptMessage;
import org.fakeai.simulation.engine.PromptMessage.Role;
import org.fakeai.simulation.engine.Wishes;
import org.fakeai.simulation.media.MediaTokens;
import org.fakeai.simulation.text.ReplyOrder.Manner;
import org.fakeai.simulation.text.Sampling;
import org.fakeai.simulation.text.Verbosity;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.simulation.tokens.UnknownToken;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.RequestModel;
import org.fakeai.wire.SamplingFields;
import org.fakeai.wire.TextInput;
import org.jspecify.annotations.Nullable;

/** Turns wire requests into what the engine understands: one request for each prompt. */
@Shared
final class CompletionTranslator {

  /** Bounds the memory of one reply to some tens of megabytes. */
  private static final int MOST_TOKENS = 1_000_000;

  /** The same, where each token brings alternatives. */
  private static final int MOST_TOKENS_WITH_LOGPROBS = 100_000;

  /** The time to find whose turn it is grows with them. */
  private static final int MOST_CHOICES = 2_048;

  private final ModelDirectory models;
  private final Tokenizer tokenizer;
  private final SamplingFields sampling;

  @Inject
  CompletionTranslator(ModelDirectory models, Tokenizer tokenizer, SamplingFields sampling) {
    this.models = models;
    this.tokenizer = tokenizer;
    this.sampling = sampling;
  }

  /**
   * A prompt of its own.
   *
   * @param text as text, whatever form it came in
   * @param tokens its tokens
   * @param request what is to follow it
   */
  record Prompt(String text, int tokens, GenerationRequest request) {}

  /**
   * The prompts in order.
   *
   * @param deployment the model that the path names, if it does; it wins over the body's
   * @throws org.fakeai.wire.ApiException naming the first field that cannot be served
   */
  List<Prompt> translate(
      CompletionRequest request, @Nullable String deployment, Snapshot settings) {
    String name = RequestModel.name(request.model(), deployment);
    CompletionChecks.check(request);
    ModelProfile model = RequestModel.find(name, models, settings);
    TextInput input = Check.required("prompt", request.prompt());
    checkGenerated(request, input.size(), model);
    boolean strict = settings.config().replies().strictTokenCounting();
    Wishes wishes = wishes(request, model);
    List<Prompt> prompts =
        switch (input) {
          case TextInput.Texts(var texts, var single) ->
              written(texts, request, model, strict, wishes);
          case TextInput.Tokens(var tokens, var single) ->
              decoded(tokens, single, request, model, wishes);
        };
    checkEchoed(request, prompts);
    return prompts;
  }

  private static void checkGenerated(CompletionRequest request, int prompts, ModelProfile model) {
    int choices = prompts * request.choices();
    if (choices > MOST_CHOICES) {
      throw ErrorCode.INVALID_VALUE.at(
          "n",
          "'n' times the prompts is %d; at most %d choices are answered for one request."
              .formatted(choices, MOST_CHOICES));
    }
    long each = Math.max(1, Math.min(request.maximum(), model.maxOutputTokens()));
    long total = prompts * request.candidates() * each;
    if (total > most(request)) {
      throw ErrorCode.INVALID_VALUE.at(
          "max_tokens",
          "'max_tokens' times prompts and choices is %d; at most %d are generated for one request."
              .formatted(total, most(request)));
    }
  }

  private static void checkEchoed(CompletionRequest request, List<Prompt> prompts) {
    if (!Boolean.TRUE.equals(request.echo())) {
      return;
    }
    long total = request.choices() * prompts.stream().mapToLong(Prompt::tokens).sum();
    if (total > most(request)) {
      throw ErrorCode.INVALID_VALUE.at(
          "echo",
          "The prompts' tokens times choices are %d; at most %d are echoed for one request."
              .formatted(total, most(request)));
    }
  }

  private static int most(CompletionRequest request) {
    return request.logprobs() == null ? MOST_TOKENS : MOST_TOKENS_WITH_LOGPROBS;
  }

  private List<Prompt> written(
      List<String> texts,
      CompletionRequest request,
      ModelProfile model,
      boolean strict,
      Wishes wishes) {
    return texts.stream()
        .map(
            text ->
                new Prompt(
                    text,
                    tokenizer.countPromptTokens(model.encoding(), text, strict),
                    request(text, request, model, wishes)))
        .toList();
  }

  private List<Prompt> decoded(
      List<int[]> tokens,
      boolean single,
      CompletionRequest request,
      ModelProfile model,
      Wishes wishes) {
    List<Prompt> prompts = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      String text = decode(tokens.get(i), model.encoding(), CompletionChecks.at(single, i));
      prompts.add(new Prompt(text, tokens.get(i).length, request(text, request, model, wishes)));
    }
    return prompts;
  }

  private String decode(int[] ids, Encoding encoding, String at) {
    try {
      return tokenizer.decode(encoding, ids);
    } catch (UnknownToken unknown) {
      throw ErrorCode.INVALID_VALUE.at(at, "Invalid '" + at + "': " + unknown.getMessage() + ".");
    }
  }

  private Wishes wishes(CompletionRequest request, ModelProfile model) {
    Sampling how =
        sampling.read(
            new SamplingFields.Sent(
                request.temperature(),
                request.topP(),
                request.frequencyPenalty(),
                request.presencePenalty(),
                request.logitBias()),
            model.encoding());
    return how == Sampling.USUAL
        ? Wishes.NONE
        : new Wishes(new Manner(how, Verbosity.MEDIUM, Optional.empty()), Optional.empty());
  }

  private static GenerationRequest request(
      String text, CompletionRequest request, ModelProfile model, Wishes wishes) {
    return new GenerationRequest(
        model,
        List.of(new PromptMessage(Role.USER, "", text)),
        request.candidates(),
        OptionalInt.of(request.maximum()),
        request.minTokens() == null ? 0 : request.minTokens(),
        Boolean.TRUE.equals(request.ignoreEos()),
        request.stop() == null ? List.of() : request.stop().sequences(),
        request.seed() == null ? OptionalLong.empty() : OptionalLong.of(request.seed().longValue()),
        0,
        MediaTokens.NONE,
        wishes);
  }
}
