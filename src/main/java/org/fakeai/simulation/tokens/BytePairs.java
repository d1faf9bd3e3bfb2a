package org.fakeai.simulation.tokens;

import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One encoding of jtokkit's. */
final class BytePairs {

  private static final int LARGEST_ID = 1 << 18;

  private final Encoding encoding;
  private final ToIntFunction<String> counter;
  // Filled as tokens are met; a lost race computes a length twice.
  private final short[] lengths = new short[LARGEST_ID];

  private BytePairs(Encoding encoding, ToIntFunction<String> counter) {
    this.encoding = encoding;
    this.counter = counter;
  }

  /** Counts as jtokkit does. */
  static BytePairs counting(Encoding encoding) {
    return new BytePairs(encoding, encoding::countTokensOrdinary);
  }

  /** Counts piece by piece, for o200k, whose pattern jtokkit matches by a slow expression. */
  static BytePairs countingPieces(Encoding encoding) {
    return new BytePairs(encoding, new PieceCounts(encoding::countTokensOrdinary)::count);
  }

  int count(String text) {
    return counter.applyAsInt(wellFormed(text));
  }

  IntArrayList encode(String text) {
    return encoding.encodeOrdinary(wellFormed(text));
  }

  /** The part of the well-formed text that each of its tokens stands for. */
  List<Token> split(String given) {
    String text = wellFormed(given);
    IntArrayList ids = encoding.encodeOrdinary(text);
    List<Token> tokens = new ArrayList<>(ids.size());
    int from = 0;
    int to = 0;
    int encodedBytes = 0;
    int coveredBytes = 0;
    for (int i = 0; i < ids.size(); i++) {
      coveredBytes += length(ids.get(i));
      while (to < text.length()) {
        int character = text.codePointAt(to);
        int bytes = utf8Length(character);
        if (encodedBytes + bytes > coveredBytes) {
          break;
        }
        encodedBytes += bytes;
        to += Character.charCount(character);
      }
      tokens.add(new Token(text.substring(from, to), -1));
      from = to;
    }
    return tokens;
  }

  /** The bytes that a token stands for; null if there is no such token. */
  byte @Nullable [] bytes(int id) {
    IntArrayList one = new IntArrayList(1);
    one.add(id);
    try {
      return encoding.decodeBytes(one);
    } catch (NullPointerException unknown) {
      // What jtokkit throws for an id without a token.
      return null;
    }
  }

  private int length(int id) {
    if (lengths[id] == 0) {
      IntArrayList one = new IntArrayList(1);
      one.add(id);
      lengths[id] = (short) encoding.decodeBytes(one).length;
    }
    return lengths[id];
  }

  private static int utf8Length(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }

  /** Half a surrogate pair has no UTF-8 form; like tiktoken, takes U+FFFD for it. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return replaceHalves(text, i);
        }
        i++;
      }
    }
    return text;
  }

  private static String replaceHalves(String text, int first) {
    StringBuilder well = new StringBuilder(text.length()).append(text, 0, first);
    text.substring(first)
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(well::appendCodePoint);
    return well.toString();
  }
}
