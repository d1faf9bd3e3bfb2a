package org.fakeai.simulation.tokens;

import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** One encoding of jtokkit's. */
final class BytePairs {

  private static final int LARGEST_ID = 1 << 18;

  private final Encoding encoding;
  // Filled as tokens are met; a lost race computes a length twice.
  private final short[] lengths = new short[LARGEST_ID];

  BytePairs(Encoding encoding) {
    this.encoding = encoding;
  }

  int count(String text) {
    return encoding.countTokensOrdinary(text);
  }

  IntArrayList encode(String text) {
    return encoding.encodeOrdinary(text);
  }

  /** The part of {@code text} that each of its tokens stands for. */
  List<Token> split(String text) {
    IntArrayList ids = encode(text);
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

  private int length(int id) {
    if (lengths[id] == 0) {
      IntArrayList one = new IntArrayList(1);
      one.add(id);
      lengths[id] = (short) encoding.decodeBytes(one).length;
    }
    return lengths[id];
  }

  private static int utf8Length(int character) {
    if (character < 0x80 || (character >= 0xd800 && character < 0xe000)) {
      return 1; // Java encodes half a surrogate pair as a question mark.
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
