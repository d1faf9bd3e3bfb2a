package org.fakeai.security;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Sha256;

/**
 * The keys that are accepted, kept as SHA-256 digests. API keys carry enough chance of their own,
 * so a slow hash would add cost and no safety.
 */
public final class ApiKeys {

  private static final int HEX_DIGEST_LENGTH = 64;

  private final List<byte[]> digests;

  ApiKeys(FakeAiConfig.Access access) {
    this(access.apiKeys(), access.hashApiKeys());
  }

  /**
   * @param hashed those that look like digests are digests
   */
  ApiKeys(List<String> keys, boolean hashed) {
    this.digests =
        keys.stream().map(key -> hashed && isDigest(key) ? parse(key) : Sha256.of(key)).toList();
  }

  /** True if no key is accepted. */
  boolean isEmpty() {
    return digests.isEmpty();
  }

  /** True if {@code key} is one of the accepted keys; takes the same time whichever it is. */
  public boolean accepts(String key) {
    byte[] candidate = Sha256.of(key);
    boolean found = false;
    for (byte[] digest : digests) {
      found |= MessageDigest.isEqual(digest, candidate);
    }
    return found;
  }

  /** The key with all but a few characters hidden, for messages. */
  public static String masked(String key) {
    if (key.length() < 16) {
      return "*".repeat(Math.min(8, key.length()));
    }
    return printable(key.substring(0, 3)) + "****" + printable(key.substring(key.length() - 4));
  }

  private static String printable(String text) {
    return text.replaceAll("[^A-Za-z0-9_-]", "*");
  }

  private static boolean isDigest(String key) {
    return key.length() == HEX_DIGEST_LENGTH && key.matches("[0-9a-fA-F]+");
  }

  private static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
