package org.fakeai.simulation.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.catalog.Encoding;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/**
 * Collects the pieces that are one token in every encoding and numbers them.
 *
 * <p>Pieces are words of letters with or without a space before them, and punctuation with or
 * without line ends. The encodings' patterns split text between any two of them that follow each
 * other in a sentence, so what is one token alone is one token in every text made of pieces.
 */
final class Pieces {

  private final Tokenizer tokenizer;
  private final Map<String, Optional<Token>> known = new LinkedHashMap<>();
  private final List<Token> tokens = new ArrayList<>();

  Pieces(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The piece, or empty if some encoding needs several tokens for it. */
  Optional<Token> find(String text) {
    Optional<Token> found = known.get(text);
    if (found == null) {
      found = isOneToken(text) ? Optional.of(new Token(text, tokens.size())) : Optional.empty();
      found.ifPresent(tokens::add);
      known.put(text, found);
    }
    return found;
  }

  /** Every piece found so far; a token's ordinal is its index. */
  List<Token> tokens() {
    return List.copyOf(tokens);
  }

  private boolean isOneToken(String text) {
    for (Encoding encoding : Encoding.values()) {
      if (tokenizer.countTokens(encoding, text) != 1) {
        return false;
      }
    }
    return true;
  }
}
