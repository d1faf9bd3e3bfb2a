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

/**
 * Asks for a key where one is required, and for an admin key under {@code /admin}. Health is always
 * open.
 */
@Shared
public final class KeyStep implements GateStep {

  private static final Map<String, String> CHALLENGE =
      Map.of("WWW-Authenticate", "Bearer realm=\"FakeAI\"");
  private static final String ADMIN = "/admin/";

  private final Part<ApiKeys> keys;
  private final Part<ApiKeys> adminKeys;

  @Inject
  KeyStep(LiveConfig config) {
    this.keys = config.part(it -> new ApiKeys(it.access()));
    this.adminKeys =
        config.part(it -> new ApiKeys(it.admin().adminApiKeys(), it.access().hashApiKeys()));
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void check(CallContext call) {
    FakeAiConfig.Access access = call.config().access();
    if (call.endpoint().startsWith(ADMIN)) {
      checkAdministrator(call, access);
      return;
    }
    if (!access.requireApiKey() || isOpen(call, access)) {
      return;
    }
    checkKey(call, keys.of(call.settings()), "API key");
  }

  private static void checkKey(CallContext call, ApiKeys known, String kind) {
    String key = ClientKey.of(call);
    if (key == null) {
      throw ErrorCode.NO_API_KEY
          .because(
              "No %s was sent. Send one in the header 'Authorization: Bearer YOUR_KEY' ('api-key' and 'x-api-key' are read too)."
                  .formatted(kind))
          .withHeaders(CHALLENGE);
    }
    if (!known.accepts(key)) {
      throw refused(key, kind);
    }
  }

  /**
   * Without admin keys the machine itself may, if the server is open to everybody anyway. A page in
   * a browser on this machine is somebody else: it says where it comes from.
   */
  private void checkAdministrator(CallContext call, FakeAiConfig.Access access) {
    ApiKeys administrators = adminKeys.of(call.settings());
    if (!administrators.isEmpty()) {
      checkKey(call, administrators, "admin key");
      return;
    }
    if (access.requireApiKey() || !call.loopback() || call.header("Origin") != null) {
      throw ErrorCode.NOT_AN_ADMINISTRATOR.because(
          "This needs an admin key, and the server has none: set admin_api_keys.");
    }
  }

  private static ApiException refused(String key, String kind) {
    return ErrorCode.INVALID_API_KEY
        .because("Incorrect " + kind + " provided: " + ApiKeys.masked(key) + ".")
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
