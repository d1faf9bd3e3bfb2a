package org.fakeai.simulation.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.simulation.media.MediaTokens;

/**
 * What is to be generated; defaults are resolved, nothing is null.
 *
 * @param model who answers
 * @param prompt the conversation, oldest first, at least one message
 * @param choices how many replies, from 1
 * @param maxTokens the caller's own maximum for each choice; generated text fills it exactly
 * @param minTokens fewest tokens of a choice, 0 for any
 * @param ignoreEos do not end before the maximum
 * @param stop sequences before which a choice ends
 * @param seed the caller's seed
 * @param promptExtraTokens prompt tokens that are no part of a message (tool definitions)
 * @param media prompt tokens of a message's parts that are not text
 * @param wishes what else the reply has to contain
 */
public record GenerationRequest(
    ModelProfile model,
    List<PromptMessage> prompt,
    int choices,
    OptionalInt maxTokens,
    int minTokens,
    boolean ignoreEos,
    List<String> stop,
    OptionalLong seed,
    int promptExtraTokens,
    MediaTokens media,
    Wishes wishes) {

  public GenerationRequest {
    prompt = List.copyOf(prompt);
    stop = List.copyOf(stop);
  }

  /** Of messages of text alone. */
  public GenerationRequest(
      ModelProfile model,
      List<PromptMessage> prompt,
      int choices,
      OptionalInt maxTokens,
      int minTokens,
      boolean ignoreEos,
      List<String> stop,
      OptionalLong seed,
      int promptExtraTokens) {
    this(
        model,
        prompt,
        choices,
        maxTokens,
        minTokens,
        ignoreEos,
        stop,
        seed,
        promptExtraTokens,
        MediaTokens.NONE,
        Wishes.NONE);
  }

  /** The same with another conversation. */
  public GenerationRequest asking(List<PromptMessage> messages) {
    return with(messages, wishes);
  }

  /** The same with other wishes. */
  public GenerationRequest wishing(Wishes others) {
    return with(prompt, others);
  }

  private GenerationRequest with(List<PromptMessage> messages, Wishes others) {
    return new GenerationRequest(
        model,
        messages,
        choices,
        maxTokens,
        minTokens,
        ignoreEos,
        stop,
        seed,
        promptExtraTokens,
        media,
        others);
  }
}
