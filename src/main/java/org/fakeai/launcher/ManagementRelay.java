package org.fakeai.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Passes the reads of one endpoint on to another.
 *
 * <p>Open Liberty picks the application by the port in the {@code Host} header, not by the one that
 * a request came in on. If its management listener had the management port itself, API clients
 * whose {@code Host} has that number, by a port mapping, would be turned away. So that listener
 * gets a port that nobody knows, and this relay the management port.
 */
final class ManagementRelay {

  private static final int NO_BODY = -1;
  private static final int CHUNKED = 0;

  private final HttpServer server;

  private ManagementRelay(HttpServer server) {
    this.server = server;
  }

  static ManagementRelay start(Endpoint from, Endpoint to) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(from.host(), from.port()), 0);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("management-", 0).factory()));
    server.createContext("/", exchange -> pass(exchange, to));
    server.start();
    return new ManagementRelay(server);
  }

  void stop() {
    server.stop(0);
  }

  private static void pass(HttpExchange exchange, Endpoint to) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_BAD_METHOD, NO_BODY);
        return;
      }
      var address = to.uri(exchange.getRequestURI().toASCIIString()).toURL();
      var connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
      Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
          .ifPresent(accept -> connection.setRequestProperty("Accept", accept));
      int status = connection.getResponseCode();
      Optional.ofNullable(connection.getContentType())
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(status, CHUNKED);
      try (var body =
          status < HttpURLConnection.HTTP_BAD_REQUEST
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        if (body != null) {
          body.transferTo(exchange.getResponseBody());
        }
      }
    }
  }
}
