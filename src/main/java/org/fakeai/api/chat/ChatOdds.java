package org.fakeai.api.chat;

import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.text.TokenOdds.Odds;
import org.fakeai.simulation.text.TokenOdds.Position;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.EventText;
import org.fakeai.wire.Json;

/**
 * Log-probabilities of one request's tokens, found when they are written.
 *
 * @param odds how likely tokens are
 * @param seeds the same give the same
 * @param most how many of the likeliest are shown at each place
 * @param doubt how uncertain the choice of tokens was
 */
record ChatOdds(TokenOdds odds, Seeds seeds, int most, double doubt) {

  /** Even without chance some are less certain than others. */
  private static final double LEAST_DOUBT = 0.2;

  /**
   * Of a request.
   *
   * @param freedom how much was left to chance: 0 if only the likeliest came
   */
  static ChatOdds of(TokenOdds odds, Seeds seeds, int most, double freedom) {
    return new ChatOdds(odds, seeds, most, LEAST_DOUBT + (1 - LEAST_DOUBT) * freedom);
  }

  /**
   * Appends those of one token.
   *
   * @param index its place among the segment's tokens
   */
  void write(int choice, int index, Token token, StringBuilder out) {
    Position position = odds.at(seeds.derive(choice), index, token, most, doubt);
    out.append('{');
    one(position.own(), out);
    out.append(",\"top_logprobs\":[");
    if (most > 0) {
      top(position, out);
    }
    out.append("]}");
  }

  /** The token itself is always there, if need be in the last place. */
  private void top(Position position, StringBuilder out) {
    int size = position.top().size();
    for (int i = 0; i < size; i++) {
      if (size <= most || i != most - 1) {
        out.append(i == 0 ? "{" : ",{");
        one(position.top().get(i), out);
        out.append('}');
      }
    }
  }

  private static void one(Odds odds, StringBuilder out) {
    out.append("\"token\":\"");
    Json.escape(odds.text(), out);
    out.append("\",\"logprob\":").append(odds.logprob()).append(",\"bytes\":[");
    byte[] bytes = EventText.utf8(odds.text());
    for (int i = 0; i < bytes.length; i++) {
      out.append(i == 0 ? "" : ",").append(bytes[i] & 0xff);
    }
    out.append(']');
  }
}
