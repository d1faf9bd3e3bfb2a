package org.fakeai.api.chat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.config.FakeAiConfig.ReasoningField;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Wishes;
import org.fakeai.simulation.engine.Wishes.Thinking;
import org.fakeai.simulation.text.Effort;
import org.fakeai.simulation.text.ReplyOrder.Manner;
import org.fakeai.simulation.text.Sampling;
import org.fakeai.simulation.text.Verbosity;
import org.fakeai.wire.SamplingFields;
import org.jspecify.annotations.Nullable;

/** Finds what a request wants of its reply besides text of some length. */
@Shared
final class ChatWishes {

  private final SamplingFields fields;

  @Inject
  ChatWishes(SamplingFields fields) {
    this.fields = fields;
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
    return fields.read(
        new SamplingFields.Sent(
            request.temperature(),
            request.topP(),
            request.frequencyPenalty(),
            request.presencePenalty(),
            request.logitBias()),
        model.encoding());
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
