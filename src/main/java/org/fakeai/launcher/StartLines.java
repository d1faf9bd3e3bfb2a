package org.fakeai.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig.Access;

/** What people read when the server is ready. */
final class StartLines {

  private StartLines() {}

  static List<String> of(
      Endpoint api,
      Optional<Endpoint> management,
      ServerRuntime.Kind runtime,
      Access access,
      long millis) {
    var base = api.uri("").toString();
    return List.of(
        "FakeAI %s is ready on %s (%s, JDK %s, %d ms after start)"
            .formatted(
                Version.number(),
                base,
                runtime.name().toLowerCase(Locale.ROOT),
                Runtime.version().feature(),
                millis),
        "  API             " + base + "/v1" + (api.isEveryAddress() ? ", on every address" : ""),
        "  API console     " + base + "/docs",
        "  Metrics         " + base + "/metrics and " + base + "/metrics/prometheus",
        "  Health          " + base + "/health",
        "  Runtime's own   "
            + management
                .map(it -> it.uri("/health") + " and " + it.uri("/metrics"))
                .orElse("switched off"),
        "  Authentication  " + authentication(access));
  }

  private static String authentication(Access access) {
    int keys = access.apiKeys().size();
    return access.requireApiKey()
        ? "on, " + keys + (keys == 1 ? " key" : " keys")
        : "off: no API key is needed";
  }
}
