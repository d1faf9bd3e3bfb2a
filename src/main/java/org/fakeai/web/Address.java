package org.fakeai.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes once aliases are resolved.
 *
 * @param path canonical path without context root, still percent-encoded
 * @param deployment the model that Azure's form of a path names
 * @param rewritten the client wrote another path
 */
record Address(String path, @Nullable String deployment, boolean rewritten) {

  private static final String AZURE = "/openai/deployments/";
  private static final String AZURE_V1 = "/openai/v1/";

  /**
   * Resolves the API's aliases: no {@code /v1} prefix, Azure's {@code /openai/v1/…} and {@code
   * /openai/deployments/{model}/…}, a slash at the end.
   *
   * @param raw the path as the client wrote it, without context root
   */
  static Address of(String raw, Routes routes) {
    String path = raw;
    String deployment = null;
    if (path.length() > 1 && path.endsWith("/") && !path.startsWith("/docs")) {
      path = path.substring(0, path.length() - 1);
    }
    if (path.startsWith(AZURE_V1)) {
      path = "/v1/" + path.substring(AZURE_V1.length());
    } else if (path.startsWith(AZURE)) {
      int end = path.indexOf('/', AZURE.length());
      if (end > 0) {
        deployment = URLDecoder.decode(path.substring(AZURE.length(), end), StandardCharsets.UTF_8);
        path = "/v1" + path.substring(end);
      }
    } else if (!path.startsWith("/v1/")
        && routes.endpoint(path).equals(Routes.OTHER)
        && !routes.endpoint("/v1" + path).equals(Routes.OTHER)) {
      path = "/v1" + path;
    }
    return new Address(path, deployment, !path.equals(raw));
  }
}
