package org.fakeai.api.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fakeai.catalog.Feature;
import org.fakeai.catalog.LatencyProfile;
import org.fakeai.catalog.Modality;
import org.fakeai.catalog.ModelPrice;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.catalog.ModelSize;
import org.fakeai.catalog.ModelTraits;
import org.jspecify.annotations.Nullable;

/** What a model can do and what is known about it; what is not known is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What a model can do and what is known about it.")
public record ModelCapabilities(
    @Schema(required = true) String id,
    @Schema(required = true, enumeration = "model.capabilities") String object,
    @Schema(required = true, description = "Tokens of prompt and reply together.")
        int contextWindow,
    @Schema(required = true, description = "Tokens of one reply; 0 if it answers without text.")
        int maxOutputTokens,
    @Schema(required = true) boolean supportsVision,
    @Schema(required = true) boolean supportsAudio,
    @Schema(required = true) boolean supportsTools,
    @Schema(required = true, nullable = true, description = "Year and month.")
        @Nullable String trainingCutoff,
    @Schema(required = true, nullable = true) @Nullable Pricing pricing,
    @Schema(required = true) List<String> inputModalities,
    @Schema(required = true) List<String> outputModalities,
    @Schema(required = true) List<String> features,
    @Schema(required = true) List<String> reasoningEfforts,
    @Schema(required = true, description = "The encoding its tokens are counted with.")
        String tokenizer,
    @Schema(required = true, nullable = true) @Nullable Parameters parameters,
    @Schema(required = true, nullable = true) @Nullable Latency latency) {

  public ModelCapabilities {
    inputModalities = List.copyOf(inputModalities);
    outputModalities = List.copyOf(outputModalities);
    features = List.copyOf(features);
    reasoningEfforts = List.copyOf(reasoningEfforts);
  }

  static ModelCapabilities of(ModelProfile model) {
    ModelTraits traits = model.traits();
    return new ModelCapabilities(
        model.id(),
        "model.capabilities",
        model.contextWindow(),
        traits.output().contains(Modality.TEXT) ? model.maxOutputTokens() : 0,
        traits.input().contains(Modality.IMAGE),
        traits.input().contains(Modality.AUDIO) || traits.output().contains(Modality.AUDIO),
        traits.has(Feature.TOOLS),
        traits.trainingCutoff().orElse(null),
        traits.price().map(Pricing::of).orElse(null),
        words(traits.input()),
        words(traits.output()),
        words(traits.features()),
        traits.reasoningEfforts(),
        model.encoding().name().toLowerCase(Locale.ROOT),
        traits.size().map(Parameters::of).orElse(null),
        traits.latency().map(Latency::of).orElse(null));
  }

  private static List<String> words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /** US dollars for a million tokens, who says so, and since when. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(description = "US dollars for a million tokens.")
  public record Pricing(
      @Schema(required = true) double inputPerMillion,
      @Schema(required = true, nullable = true) @Nullable Double outputPerMillion,
      @Schema(required = true, nullable = true) @Nullable Double cachedInputPerMillion,
      @Schema(required = true) String source,
      @Schema(required = true, description = "When the prices stood there.") String date) {

    private static Pricing of(ModelPrice price) {
      return new Pricing(
          price.input(),
          orNull(price.output()),
          orNull(price.cachedInput()),
          price.source(),
          price.date().toString());
    }
  }

  /** Parameters in thousands of millions. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(description = "Parameters, in thousands of millions.")
  public record Parameters(
      @Schema(
              required = true,
              enumeration = {"dense", "mixture_of_experts"})
          String architecture,
      @Schema(required = true) double billions,
      @Schema(required = true, nullable = true) @Nullable Double activeBillions,
      @Schema(required = true, nullable = true) @Nullable Integer experts,
      @Schema(required = true, nullable = true) @Nullable Integer activeExperts) {

    private static Parameters of(ModelSize size) {
      return new Parameters(
          size.mixture() ? "mixture_of_experts" : "dense",
          size.billions(),
          orNull(size.activeBillions()),
          orNull(size.experts()),
          orNull(size.activeExperts()));
    }
  }

  /** Means and spreads in milliseconds. */
  @Schema(description = "Means and spreads in milliseconds.")
  public record Latency(
      @Schema(required = true) double ttftMs,
      @Schema(required = true) double ttftSpreadMs,
      @Schema(required = true) double itlMs,
      @Schema(required = true) double itlSpreadMs) {

    private static Latency of(LatencyProfile profile) {
      return new Latency(
          profile.ttftMs(), profile.ttftSpreadMs(), profile.itlMs(), profile.itlSpreadMs());
    }
  }
}
