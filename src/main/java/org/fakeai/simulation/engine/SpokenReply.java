package org.fakeai.simulation.engine;

import java.util.OptionalInt;
import org.fakeai.simulation.media.Speech;
import org.fakeai.simulation.text.ReplyOrder;
import org.fakeai.simulation.tokens.TokenText;

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
        order.stop(),
        order.manner(),
        order.recalled());
  }

  /**
   * Tokens of the sound of one choice.
   *
   * @param choices how many are spoken
   * @param most tokens of the choice, with its transcript
   */
  static int tokens(TokenText transcript, int choices, int most) {
    if (transcript.size() == 0) {
      return 0;
    }
    double seconds = Speech.replySeconds(transcript.text(), choices);
    return Math.clamp(most - transcript.size(), 0, Speech.tokens(seconds));
  }
}
