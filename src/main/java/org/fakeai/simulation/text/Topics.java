package org.fakeai.simulation.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fakeai.simulation.tokens.Token;
import org.jspecify.annotations.Nullable;

/** The vocabulary's nouns that occur in a message, so that a reply can come back to them. */
final class Topics {

  /** Nothing in particular. */
  static final Topics NONE = new Topics(new Token[0], new Token[0]);

  private static final int MOST = 4;
  private static final int LOOKED_THROUGH = 400;

  private final Token[] singulars;
  private final Token[] plurals;

  private Topics(Token[] singulars, Token[] plurals) {
    this.singulars = singulars;
    this.plurals = plurals;
  }

  Token[] singulars() {
    return singulars;
  }

  Token[] plurals() {
    return plurals;
  }

  /** Finds topics; made once for a vocabulary. */
  static final class Finder {

    private final Map<String, Token> singulars;
    private final Map<String, Token> plurals;

    Finder(Token[] singulars, Token[] plurals) {
      this.singulars = byWord(singulars);
      this.plurals = byWord(plurals);
    }

    /** The first few nouns at the beginning of {@code text}, in either number. */
    Topics find(String text) {
      Token[] singular = new Token[MOST];
      Token[] plural = new Token[MOST];
      int found = 0;
      int several = 0;
      int end = Math.min(text.length(), LOOKED_THROUGH);
      for (int from = 0; from < end && found < MOST && several < MOST; from++) {
        int to = from;
        while (to < end && Character.isLetter(text.charAt(to))) {
          to++;
        }
        if (to - from > 2) {
          String word = text.substring(from, to).toLowerCase(Locale.ROOT);
          found = add(singular, found, singulars.get(withoutPlural(word)));
          several = add(plural, several, plurals.get(withoutPlural(word) + "s"));
        }
        from = to;
      }
      return found + several == 0
          ? NONE
          : new Topics(Arrays.copyOf(singular, found), Arrays.copyOf(plural, several));
    }

    private static int add(Token[] topics, int size, @Nullable Token topic) {
      if (topic == null) {
        return size;
      }
      topics[size] = topic;
      return size + 1;
    }

    private static String withoutPlural(String word) {
      return word.endsWith("s") && !word.endsWith("ss")
          ? word.substring(0, word.length() - 1)
          : word;
    }

    private static Map<String, Token> byWord(Token[] tokens) {
      Map<String, Token> words = new HashMap<>();
      for (Token token : tokens) {
        words.put(token.text().strip(), token);
      }
      return Map.copyOf(words);
    }
  }
}
