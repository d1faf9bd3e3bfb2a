package org.fakeai.wire;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.fakeai.catalog.Encoding;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.text.ReplyVocabulary;
import org.fakeai.simulation.text.Sampling;
import org.fakeai.simulation.text.TokenBias;
import org.fakeai.simulation.tokens.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reads the fields that say how words are chosen, which endpoints of text have in common. */
@Shared
public final class SamplingFields {

  /** No token of any encoding has an id of more digits. */
  private static final int MOST_DIGITS = 9;

  private final Tokenizer tokenizer;
  private final ReplyVocabulary vocabulary;

  @Inject
  public SamplingFields(Tokenizer tokenizer, ReplyVocabulary vocabulary) {
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
  }

  /** The fields as they were sent. */
  public record Sent(
      @Nullable Double temperature,
      @Nullable Double topP,
      @Nullable Double frequencyPenalty,
      @Nullable Double presencePenalty,
      @Nullable Map<String, Double> logitBias) {}

  /** What checked fields say; {@link Sampling#USUAL} itself if there are none. */
  public Sampling read(Sent sent, Encoding encoding) {
    boolean usual =
        sent.temperature == null
            && sent.topP == null
            && sent.frequencyPenalty == null
            && sent.presencePenalty == null
            && sent.logitBias == null;
    return usual
        ? Sampling.USUAL
        : new Sampling(
            number(sent.temperature, 1),
            number(sent.topP, 1),
            number(sent.frequencyPenalty, 0),
            number(sent.presencePenalty, 0),
            bias(sent.logitBias, encoding));
  }

  private static double number(@Nullable Double sent, double usual) {
    return sent == null ? usual : sent;
  }

  private TokenBias bias(@Nullable Map<String, Double> sent, Encoding encoding) {
    if (sent == null || sent.isEmpty()) {
      return TokenBias.NONE;
    }
    Map<Integer, Double> biases = new HashMap<>();
    sent.forEach(
        (id, bias) -> {
          if (id.length() <= MOST_DIGITS) {
            biases.put(Integer.parseInt(id), bias);
          }
        });
    return TokenBias.of(biases, encoding, tokenizer, vocabulary);
  }
}
