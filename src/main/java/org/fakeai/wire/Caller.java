package org.fakeai.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fakeai.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * To whom things belong that a server keeps: the holder of one API key in one organization and
 * project. Callers without a key are one caller.
 *
 * @param digest SHA-256 of all that, so that no key is kept
 */
public record Caller(String digest) {

  /** Who makes this call. Costs a digest: for calls that keep something or look it up. */
  public static Caller of(CallContext call) {
    MessageDigest sha = Sha256.begun();
    add(ClientKey.of(call), sha);
    add(call.header("OpenAI-Organization"), sha);
    add(call.header("OpenAI-Project"), sha);
    return new Caller(HexFormat.of().formatHex(sha.digest()));
  }

  private static void add(@Nullable String part, MessageDigest sha) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    sha.update((byte) ':');
    sha.update(bytes);
  }
}
