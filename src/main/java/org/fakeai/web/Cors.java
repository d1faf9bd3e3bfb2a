package org.fakeai.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.CallContext;

/** Cross-origin rules for browsers (WHATWG Fetch, "CORS protocol"). */
@Shared
public final class Cors {

  private static final String METHODS = "GET, POST, DELETE, PUT, PATCH, HEAD, OPTIONS";
  private static final String EXPOSED =
      "x-request-id, openai-processing-ms, openai-version, openai-organization, openai-project,"
          + " x-ratelimit-limit-requests, x-ratelimit-limit-tokens,"
          + " x-ratelimit-remaining-requests, x-ratelimit-remaining-tokens,"
          + " x-ratelimit-reset-requests, x-ratelimit-reset-tokens, retry-after, retry-after-ms,"
          + " x-should-retry, x-fakeai-not-simulated";

  private final Part<Origins> part;

  @Inject
  Cors(LiveConfig config) {
    this.part = config.part(it -> Origins.of(it.http()));
  }

  private record Origins(Set<String> names, boolean any, boolean credentials) {

    static Origins of(FakeAiConfig.Http http) {
      Set<String> names = Set.copyOf(http.corsAllowedOrigins());
      return new Origins(names, names.contains("*"), http.corsAllowCredentials());
    }

    boolean contain(String origin) {
      return any || names.contains(origin);
    }
  }

  /**
   * Sets the headers that a browser needs.
   *
   * @return true if the call was a preflight, which is answered hereby
   */
  boolean answers(CallContext call, HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    Origins origins = part.of(call.settings());
    boolean allowed = origins.contain(origin);
    if (allowed) {
      allow(origins, origin, response);
    }
    if (!"OPTIONS".equals(request.getMethod())
        || request.getHeader("Access-Control-Request-Method") == null) {
      return false;
    }
    response.addHeader("Vary", "Access-Control-Request-Headers");
    response.setStatus(allowed ? HttpServletResponse.SC_NO_CONTENT : 403);
    if (allowed) {
      preflight(request, response);
    }
    return true;
  }

  private static void allow(Origins origins, String origin, HttpServletResponse response) {
    boolean echoed = origins.credentials() || !origins.any();
    response.setHeader("Access-Control-Allow-Origin", echoed ? origin : "*");
    if (echoed) {
      response.addHeader("Vary", "Origin");
    }
    if (origins.credentials()) {
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
  }

  private static void preflight(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    String wanted = request.getHeader("Access-Control-Request-Headers");
    if (wanted != null && wanted.matches("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,4096}")) {
      response.setHeader("Access-Control-Allow-Headers", wanted);
    }
    response.setHeader("Access-Control-Max-Age", "600");
  }
}
