package org.fakeai.simulation.engine;

import java.util.List;
import java.util.OptionalInt;
import org.fakeai.simulation.media.Speech;
import org.fakeai.simulation.text.ReplyOrder;

/**
 * Tokens of replies that are heard: those of the transcript and, as many as its sound lasts, those
 * of the sound. Both together stay within the caller's maximum.
 */
final class SpokenReply {

  private SpokenReply() {}

  /** The order for the transcript, which leaves room for its sound. */
  static ReplyOrder transcript(ReplyOrder order) {
    OptionalInt asked = order.maxTokens();
    return new ReplyOrder(
        order.encoding(),
        order.lastUserText(),
        asked.isPresent() ? OptionalInt.of(Speech.textTokens(asked.getAsInt())) : asked,
        Speech.textTokens(order.modelMaximum()),
        order.minTokens(),
        order.ignoreEos(),
        order.stop());
  }

  /**
   * Tokens of the sound of all choices.
   *
   * @param most tokens of one choice, with its text
   */
  static int tokens(List<GenerationPlan.Choice> choices, GenerationRequest request, int most) {
    int tokens = 0;
    for (GenerationPlan.Choice choice : choices) {
      String transcript = choice.text().text();
      if (!transcript.isEmpty()) {
        double seconds = Speech.replySeconds(transcript, request.choices());
        tokens += Math.clamp(most - choice.size(), 0, Speech.tokens(seconds));
      }
    }
    return tokens;
  }
}
