package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.TokenText;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Ends replies before the first stop sequence, wherever token borders are. What is kept is counted
 * as the tokens it is by itself.
 */
final class StopSequences {

  private StopSequences() {}

  /** {@code reply}, or its beginning up to the first sequence after the least tokens. */
  static Reply apply(Reply reply, ReplyOrder order, Tokenizer tokenizer) {
    int cut = firstMatch(reply.text(), order);
    if (cut < 0) {
      return reply;
    }
    List<Token> kept = beginning(reply.text(), cut, order, tokenizer);
    if (kept.size() > order.maximum()) {
      kept = new FixedText(tokenizer).cut(order.encoding(), kept, order.maximum());
    }
    return new Reply(TokenText.of(kept), false);
  }

  private static int firstMatch(TokenText text, ReplyOrder order) {
    int first = -1;
    for (String sequence : order.stop()) {
      if (!sequence.isEmpty()) {
        int found = text.text().indexOf(sequence, startOfToken(text, order.minTokens()));
        if (found >= 0 && (first < 0 || found < first)) {
          first = found;
        }
      }
    }
    return first;
  }

  private static int startOfToken(TokenText text, int index) {
    int start = 0;
    for (int i = 0; i < Math.min(index, text.size()); i++) {
      start += text.tokens().get(i).text().length();
    }
    return start;
  }

  private static List<Token> beginning(
      TokenText text, int cut, ReplyOrder order, Tokenizer tokenizer) {
    List<Token> kept = new ArrayList<>();
    int length = 0;
    for (Token token : text.tokens()) {
      if (token.ordinal() < 0) {
        return tokenizer.split(order.encoding(), text.text().substring(0, cut));
      }
      if (length + token.text().length() > cut) {
        break;
      }
      kept.add(token);
      length += token.text().length();
    }
    if (length < cut) {
      kept.addAll(tokenizer.split(order.encoding(), text.text().substring(length, cut)));
    }
    return kept;
  }
}
