package org.fakeai.simulation.text;

import java.util.List;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/** Shortens text that was not made of the vocabulary's pieces. */
final class FixedText {

  private final Tokenizer tokenizer;

  FixedText(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * The longest beginning of {@code tokens} that is at most {@code most} tokens when its text is
   * tokenized by itself: the end of a text can have other tokens than its middle.
   */
  List<Token> cut(Encoding encoding, List<Token> tokens, int most) {
    for (int length = Math.min(most, tokens.size()); length > 0; length--) {
      List<Token> again = tokenizer.split(encoding, join(tokens.subList(0, length)));
      if (again.size() <= most) {
        return again;
      }
    }
    return List.of();
  }

  static String join(List<Token> tokens) {
    StringBuilder text = new StringBuilder(tokens.size() * 6);
    for (Token token : tokens) {
      text.append(token.text());
    }
    return text.toString();
  }
}
