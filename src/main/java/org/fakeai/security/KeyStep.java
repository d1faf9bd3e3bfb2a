package org.fakeai.security;

import jakarta.inject.Inject;
import java.util.Map;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.PageAccess;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.wire.ApiException;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ClientKey;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.GateStep;

/** Asks for a key where one is required. Health is always open. */
@Shared
public final class KeyStep implements GateStep {

  private static final Map<String, String> CHALLENGE =
      Map.of("WWW-Authenticate", "Bearer realm=\"FakeAI\"");

  private final Part<ApiKeys> keys;

  @Inject
  KeyStep(LiveConfig config) {
    this.keys = config.part(it -> new ApiKeys(it.access()));
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void check(CallContext call) {
    FakeAiConfig.Access access = call.config().access();
    if (!access.requireApiKey() || isOpen(call, access)) {
      return;
    }
    String key = ClientKey.of(call);
    if (key == null) {
      throw ErrorCode.NO_API_KEY
          .because(
              "No API key was sent. Send one in the header 'Authorization: Bearer YOUR_KEY'"
                  + " ('api-key' and 'x-api-key' are read too).")
          .withHeaders(CHALLENGE);
    }
    if (!keys.of(call.settings()).accepts(key)) {
      throw refused(key);
    }
  }

  private static ApiException refused(String key) {
    return ErrorCode.INVALID_API_KEY
        .because("Incorrect API key provided: " + ApiKeys.masked(key) + ".")
        .withHeaders(CHALLENGE);
  }

  private static boolean isOpen(CallContext call, FakeAiConfig.Access access) {
    String endpoint = call.endpoint();
    if (endpoint.equals("/health") || endpoint.startsWith("/health/")) {
      return true;
    }
    if (endpoint.equals("/metrics") || endpoint.startsWith("/metrics/")) {
      return permits(access.metricsAccess(), call);
    }
    if (endpoint.startsWith("/docs") || endpoint.startsWith("/openapi.")) {
      return permits(access.docsAccess(), call);
    }
    return false;
  }

  private static boolean permits(PageAccess page, CallContext call) {
    return switch (page) {
      case OPEN -> true;
      case LOOPBACK -> call.loopback();
      case KEY -> false;
    };
  }
}
