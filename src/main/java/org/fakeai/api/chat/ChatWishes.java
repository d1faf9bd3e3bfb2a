package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig.ReasoningField;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Wishes;
import org.fakeai.simulation.engine.Wishes.Thinking;
import org.fakeai.simulation.text.Effort;
import org.fakeai.simulation.text.ReplyOrder.Manner;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.Sampling;
import org.fakeai.simulation.text.TokenBias;
import org.fakeai.simulation.text.Verbosity;
import org.fakeai.simulation.tokens.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Finds what a request wants of its reply besides text of some length. */
@Shared
final class ChatWishes {

  private final Tokenizer tokenizer;
  private final ReplyVocabulary vocabulary;

  @Inject
  ChatWishes(Tokenizer tokenizer, ReplyVocabulary vocabulary) {
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
  }

  /**
   * The wishes of a checked request.
   *
   * @param field where reasoning is shown
   * @throws org.fakeai.wire.ApiException naming the first that cannot be served
   */
  Wishes of(ChatCompletionRequest request, ModelProfile model, ReasoningField field) {
    Optional<String> prediction = Predictions.in(request);
    Sampling sampling = sampling(request, model);
    Optional<Thinking> thinking = thinking(request.reasoningEffort(), model, field);
    boolean usual =
        prediction.isEmpty() && sampling == Sampling.USUAL && request.verbosity() == null;
    if (usual && thinking.isEmpty()) {
      return Wishes.NONE;
    }
    return new Wishes(
        usual ? Manner.USUAL : new Manner(sampling, verbosity(request.verbosity()), prediction),
        thinking);
  }

  private static Verbosity verbosity(@Nullable String word) {
    return word == null ? Verbosity.MEDIUM : Verbosity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Sampling sampling(ChatCompletionRequest request, ModelProfile model) {
    boolean usual =
        request.temperature() == null
            && request.topP() == null
            && request.frequencyPenalty() == null
            && request.presencePenalty() == null
            && request.logitBias() == null;
    return usual
        ? Sampling.USUAL
        : new Sampling(
            number(request.temperature(), 1),
            number(request.topP(), 1),
            number(request.frequencyPenalty(), 0),
            number(request.presencePenalty(), 0),
            bias(request.logitBias(), model));
  }

  private static double number(@Nullable Double given, double usual) {
    return given == null ? usual : given;
  }

  private TokenBias bias(@Nullable Map<String, Double> given, ModelProfile model) {
    if (given == null || given.isEmpty()) {
      return TokenBias.NONE;
    }
    Map<Integer, Double> biases = new HashMap<>();
    given.forEach(
        (id, bias) -> {
          // Longer ones are no token of any encoding.
          if (id.length() < 10) {
            biases.put(Integer.parseInt(id), bias);
          }
        });
    return TokenBias.of(biases, model.encoding(), tokenizer, vocabulary);
  }

  /** Models that do not reason ignore the effort. */
  private static Optional<Thinking> thinking(
      @Nullable String effort, ModelProfile model, ReasoningField field) {
    if (!model.traits().has(Feature.REASONING)) {
      return Optional.empty();
    }
    Effort wanted =
        effort == null
            ? usual(model.traits().reasoningEfforts())
            : Effort.valueOf(effort.toUpperCase(Locale.ROOT));
    boolean visible = field != ReasoningField.NONE && model.traits().has(Feature.VISIBLE_REASONING);
    return wanted == Effort.NONE ? Optional.empty() : Optional.of(new Thinking(wanted, visible));
  }

  /**
   * The effort without a wish: none where a model can do without (gpt-5.1 and later), else medium
   * (OpenAI, guide "Reasoning models").
   */
  private static Effort usual(List<String> efforts) {
    if (efforts.contains("none")) {
      return Effort.NONE;
    }
    return efforts.isEmpty() || efforts.contains("medium")
        ? Effort.MEDIUM
        : Effort.valueOf(efforts.getFirst().toUpperCase(Locale.ROOT));
  }
}
