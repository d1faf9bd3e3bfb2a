package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManagementRelayTest {

  @Test
  void passesPathStatusAndBodyOn() throws Exception {
    var behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    behind.createContext(
        "/",
        exchange -> {
          var body = exchange.getRequestURI().toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    behind.start();
    var front = Ports.claim("this test", Endpoint.LOOPBACK, 0);
    var relay =
        ManagementRelay.start(
            front, new Endpoint(Endpoint.LOOPBACK, behind.getAddress().getPort()));

    var page = Page.get(front.uri("/health?a=b%20c"), Duration.ofSeconds(5));

    relay.stop();
    behind.stop(0);
    assertThat(page).isEqualTo(new Page(503, "/health?a=b%20c"));
  }
}
