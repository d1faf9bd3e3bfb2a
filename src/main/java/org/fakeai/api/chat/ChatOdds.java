package org.fakeai.api.chat;

import org.fakeai.kernel.Seeds;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.text.TokenOdds.Odds;
import org.fakeai.simulation.text.TokenOdds.Position;
import org.fakeai.simulation.tokens.Token;

/**
 * Log-probabilities of one request's tokens, found when they are written.
 *
 * @param odds how likely tokens are
 * @param text how that is written
 * @param seeds the same give the same
 * @param most how many of the likeliest are shown at each place
 * @param doubt how uncertain the choice of tokens was
 */
record ChatOdds(TokenOdds odds, OddsText text, Seeds seeds, int most, double doubt) {

  /**
   * Appends those of one token.
   *
   * @param index its place among the segment's tokens
   */
  void write(int choice, int index, Token token, StringBuilder out) {
    Position position = odds.at(seeds.derive(choice), index, token, most, doubt);
    out.append('{');
    write(position.own(), out);
    out.append(",\"top_logprobs\":[");
    for (int i = 0; i < most; i++) {
      boolean last = i == most - 1;
      out.append(i == 0 ? "{" : ",{");
      // The token itself is always there, if need be in the last place.
      write(last ? position.top().getLast() : position.top().get(i), out);
      out.append('}');
    }
    out.append("]}");
  }

  private void write(Odds one, StringBuilder out) {
    text.write(one.text(), one.logprob(), out);
  }
}
