package org.fakeai.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model can do and what is known about it. Nothing here restricts what a request may ask
 * for, but that only a model which answers with sound speaks.
 *
 * @param input what it reads
 * @param output what it answers with
 * @param features what its API offers
 * @param reasoningEfforts values of {@code reasoning_effort} that it takes, least first
 * @param vision how it counts images
 * @param trainingCutoff until when it knows the world, as a year and month
 * @param price what it costs
 * @param size how many parameters it has
 * @param latency how fast it answers
 */
public record ModelTraits(
    Set<Modality> input,
    Set<Modality> output,
    Set<Feature> features,
    List<String> reasoningEfforts,
    Optional<VisionRule> vision,
    Optional<String> trainingCutoff,
    Optional<ModelPrice> price,
    Optional<ModelSize> size,
    Optional<LatencyProfile> latency) {

  public ModelTraits {
    input = ordered(input, Modality.class);
    output = ordered(output, Modality.class);
    features = ordered(features, Feature.class);
    reasoningEfforts = List.copyOf(reasoningEfforts);
  }

  /** Of these abilities; nothing else is known. */
  public static ModelTraits of(Set<Modality> input, Set<Modality> output, Set<Feature> features) {
    return new ModelTraits(
        input,
        output,
        features,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it offers {@code feature}. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
