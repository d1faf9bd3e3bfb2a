package org.fakeai.wire;

import java.util.Locale;
import org.fakeai.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** The API key that a client sends: as OpenAI's clients do, as Azure's, or in {@code x-api-key}. */
public final class ClientKey {

  private static final String BEARER = "bearer ";

  private ClientKey() {}

  /** The key, or null if the call has none. */
  public static @Nullable String of(CallContext call) {
    String authorization = call.header("Authorization");
    if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return present(authorization.substring(BEARER.length()));
    }
    String azure = present(call.header("api-key"));
    return azure != null ? azure : present(call.header("x-api-key"));
  }

  /** Its SHA-256 digest in lower-case hexadecimal; empty without a key. */
  public static String digest(CallContext call) {
    String key = of(call);
    return key == null ? "" : Sha256.hex(key);
  }

  private static @Nullable String present(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
