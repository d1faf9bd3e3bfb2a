package org.fakeai.simulation.text;

import java.util.List;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.TokenText;

/**
 * What one choice says.
 *
 * @param text re-tokenizes to exactly its tokens
 * @param cutByMaximum it would go on if more tokens were allowed
 * @param accepted how many of its first tokens are the caller's prediction's
 * @param rejected how many tokens of the prediction are not in it, as far as the maximum lets them
 *     count
 */
public record Reply(TokenText text, boolean cutByMaximum, int accepted, int rejected) {

  /** One that nobody predicted. */
  public Reply(TokenText text, boolean cutByMaximum) {
    this(text, cutByMaximum, 0, 0);
  }

  /**
   * The same with what came true of a prediction: it is as good as its first wrong token.
   *
   * @param maximum of the reply's tokens and those rejected
   */
  Reply against(List<Token> prediction, int maximum) {
    int same = 0;
    int most = Math.min(prediction.size(), text.size());
    while (same < most && prediction.get(same).text().equals(text.tokens().get(same).text())) {
      same++;
    }
    int wrong = Math.min(prediction.size() - same, maximum - text.size());
    return new Reply(text, cutByMaximum, same, Math.max(0, wrong));
  }
}
