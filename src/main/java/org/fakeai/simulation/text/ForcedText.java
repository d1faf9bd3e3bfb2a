package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Writes text that consists of a few tokens alone, as a bias of 100 wants it. Tokens that merge
 * when they stand together are counted as what they become.
 */
final class ForcedText {

  private final Tokenizer tokenizer;
  private final FixedText fixedText;

  ForcedText(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.fixedText = new FixedText(tokenizer);
  }

  /** As many of {@code texts} as make {@code length} tokens, fewer if they merge without end. */
  List<Token> write(List<String> texts, Encoding encoding, int length, RandomGenerator chance) {
    StringBuilder text = new StringBuilder(length * 6);
    List<Token> tokens = List.of();
    for (int round = 0; round < 4 && tokens.size() < length; round++) {
      for (int i = tokens.size(); i < length; i++) {
        text.append(texts.get(Prose.draw(chance, texts.size())));
      }
      tokens = new ArrayList<>(tokenizer.split(encoding, text.toString()));
    }
    return tokens.size() > length ? fixedText.cut(encoding, tokens, length) : tokens;
  }
}
