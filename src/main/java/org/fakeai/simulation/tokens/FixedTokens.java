package org.fakeai.simulation.tokens;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fakeai.catalog.Encoding;

/** A text that stays the same, as tokens of every encoding. */
public final class FixedTokens {

  private final Map<Encoding, List<Token>> tokens = new EnumMap<>(Encoding.class);

  public FixedTokens(String text, Tokenizer tokenizer) {
    for (Encoding encoding : Encoding.values()) {
      tokens.put(encoding, List.copyOf(tokenizer.split(encoding, text)));
    }
  }

  /** Those of one encoding. */
  public List<Token> of(Encoding encoding) {
    return tokens.getOrDefault(encoding, List.of());
  }
}
