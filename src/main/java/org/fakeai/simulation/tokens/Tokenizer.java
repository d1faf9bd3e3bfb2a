package org.fakeai.simulation.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fakeai.catalog.Encoding;
import org.fakeai.kernel.Shared;

/**
 * Counts and splits text as OpenAI's encodings do. Text that looks like a special token is ordinary
 * text.
 */
@Shared
public final class Tokenizer {

  private final Map<Encoding, BytePairs> encodings = new EnumMap<>(Encoding.class);
  // Together at most 16 million characters.
  private final CountCache shortTexts = new CountCache(4096, 2048);
  private final CountCache longTexts = new CountCache(64, 131_072);

  public Tokenizer() {
    EncodingRegistry registry = Encodings.newLazyEncodingRegistry();
    for (Encoding encoding : Encoding.values()) {
      encodings.put(encoding, pairs(encoding, registry));
    }
  }

  /** How many tokens {@code text} is, exactly. */
  public int countTokens(Encoding encoding, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    CountCache cache = text.length() <= 2048 ? shortTexts : longTexts;
    int known = cache.find(encoding, text);
    if (known != CountCache.UNKNOWN) {
      return known;
    }
    int count = pairs(encoding).count(text);
    cache.keep(encoding, text, count);
    return count;
  }

  /**
   * How many tokens a text of a prompt is: exactly, or as {@link SampledCount} estimates if the
   * text is long.
   *
   * @param strict never estimate
   */
  public int countPromptTokens(Encoding encoding, String text, boolean strict) {
    if (strict || text.length() < SampledCount.SHORTEST) {
      return countTokens(encoding, text);
    }
    int known = longTexts.find(encoding, text);
    if (known != CountCache.UNKNOWN) {
      return known;
    }
    return SampledCount.estimate(pairs(encoding)::count, text);
  }

  /** The ids of the text's tokens. */
  public IntStream encodeOrdinary(Encoding encoding, String text) {
    return IntStream.of(pairs(encoding).encode(text).toArray());
  }

  /**
   * The text's tokens with the part of the text each stands for; joined, they are the text. A token
   * that ends within a character is empty and the character comes with the token that completes it.
   * Half a surrogate pair counts and comes as U+FFFD.
   */
  public List<Token> split(Encoding encoding, String text) {
    return pairs(encoding).split(text);
  }

  /**
   * The text that tokens stand for. Bytes that are no UTF-8 come as U+FFFD.
   *
   * @throws UnknownToken if there is no token of one of the ids
   */
  public String decode(Encoding encoding, int[] ids) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ids.length * 5);
    for (int id : ids) {
      bytes.writeBytes(bytes(encoding, id));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * The bytes that one token stands for.
   *
   * @throws UnknownToken if there is no token of this id
   */
  public byte[] bytes(Encoding encoding, int id) {
    String mark = ChatMark.text(encoding, id);
    if (mark != null) {
      return mark.getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = id < 0 ? null : pairs(encoding).bytes(id);
    if (bytes == null) {
      throw new UnknownToken(id);
    }
    return bytes;
  }

  private BytePairs pairs(Encoding encoding) {
    BytePairs pairs = encodings.get(encoding);
    if (pairs == null) {
      throw new IllegalArgumentException(encoding.name());
    }
    return pairs;
  }

  private static BytePairs pairs(Encoding encoding, EncodingRegistry registry) {
    return switch (encoding) {
      case O200K_BASE -> BytePairs.countingPieces(registry.getEncoding(EncodingType.O200K_BASE));
      case CL100K_BASE -> BytePairs.counting(registry.getEncoding(EncodingType.CL100K_BASE));
    };
  }
}
