package org.fakeai.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a server answers to a GET.
 *
 * @param status HTTP status
 * @param body the whole answer
 */
record Page(int status, String body) {

  static Page get(URI uri, Duration patience) throws IOException {
    // Never by a proxy: what is asked is a server that people run themselves.
    var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    int millis = Math.toIntExact(patience.toMillis());
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    int status = connection.getResponseCode();
    try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      var body = in == null ? new byte[0] : in.readAllBytes();
      return new Page(status, new String(body, StandardCharsets.UTF_8));
    }
  }

  boolean isFine() {
    return status == HttpURLConnection.HTTP_OK;
  }
}
