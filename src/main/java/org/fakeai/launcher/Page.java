package org.fakeai.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What a server answers to a GET.
 *
 * @param status HTTP status
 * @param body the whole answer
 */
record Page(int status, String body) {

  static Page get(URI uri, Duration patience) throws IOException {
    return get(uri, patience, Map.of());
  }

  static Page get(URI uri, Duration patience, Map<String, String> headers) throws IOException {
    // Never by a proxy: what is asked is a server that people run themselves.
    var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    int millis = Math.toIntExact(patience.toMillis());
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    headers.forEach(connection::setRequestProperty);
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
