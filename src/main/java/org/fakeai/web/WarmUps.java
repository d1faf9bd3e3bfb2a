package org.fakeai.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Knows the calls by which the hosting process warms the server up: they carry a token that only
 * this process holds, and end with the server's readiness.
 */
@Shared
public final class WarmUps {

  /** Names the system property with the token and, in lower case, the header that carries it. */
  static final String PROPERTY = "fakeai.warm_up_token";

  static final String HEADER = "x-fakeai-warm-up";

  private final byte[] token;
  private final Readiness readiness;

  @Inject
  WarmUps(Readiness readiness) {
    this(System.getProperty(PROPERTY), readiness);
  }

  WarmUps(@Nullable String token, Readiness readiness) {
    this.token = token == null ? new byte[0] : token.getBytes(StandardCharsets.UTF_8);
    this.readiness = readiness;
  }

  /** True for a warm-up call. */
  boolean is(HttpServletRequest request) {
    if (token.length == 0 || readiness.state() != Readiness.State.STARTING) {
      return false;
    }
    String given = request.getHeader(HEADER);
    return given != null && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }
}
