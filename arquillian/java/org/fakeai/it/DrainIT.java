package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server leaves a balancer's pool without a lost request; one that is killed does not. */
class DrainIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** At least the balancer's two failed checks. */
  private static final String SETTINGS =
      "ttft_ms: 5\nitl_ms: 10\ndrain_grace_seconds: 3\ndrain_timeout_seconds: 30\n";

  @ParameterizedTest
  @ValueSource(strings = {"liberty", "payara"})
  void behindHaproxy(String runtime, @TempDir Path folder) throws Exception {
    Path haproxy =
        Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("haproxy"));
    assumeTrue(Files.exists(haproxy), "HAProxy is not installed");
    try (Launched leaving = server(runtime, folder.resolve("leaving"), 0);
        Launched staying = server(runtime, folder.resolve("staying"), 0)) {
      int port = freePort();
      Path config =
          Files.writeString(folder.resolve("haproxy.cfg"), config(port, leaving, staying));
      Process balancer =
          new ProcessBuilder(haproxy.toString(), "-db", "-f", config.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("haproxy.log").toFile())
              .start();
      URI front = URI.create("http://127.0.0.1:" + port);
      Eventually.within(LONG, "HAProxy serves", () -> health(front) == 200);
      try (Load load = Load.on(front, 4, 8, 100, stream -> {})) {
        Eventually.within(LONG, "all clients are served", () -> load.streamed() > 16);

        assertThat(leaving.stop()).isZero();

        long before = load.streamed();
        Eventually.within(LONG, "the other serves alone", () -> load.streamed() > before + 16);
        assertThat(load.faults()).isEmpty();
        assertThat(load.cut()).isZero();

        staying.kill();
        Eventually.within(LONG, "the test sees cut streams", () -> load.cut() > 0);
      } finally {
        balancer.destroy();
      }
    }
  }

  @Test
  void startsAgainWhereItWasKilled(@TempDir Path folder) throws Exception {
    int port;
    try (Launched killed = server("liberty", folder, 0)) {
      port = killed.server().getPort();
      killed.kill();
    }
    assertThat(folder.resolve("state/servers/" + port + "/control.sock")).exists();
    Files.delete(folder.resolve("ready"));

    try (Launched again = server("liberty", folder, port)) {
      ConformanceClient client = new ConformanceClient(again.server());
      assertThat(client.chat(Chats.exactly(3)).status()).isEqualTo(200);
      assertThat(again.stop()).isZero();
    }
    assertThat(folder.resolve("state/servers")).isEmptyDirectory();
  }

  @Test
  void leavesAndComesBackOnCommand(@TempDir Path folder) throws Exception {
    try (Launched launched = server("liberty", folder, 0)) {
      ConformanceClient client = new ConformanceClient(launched.server());
      String port = Integer.toString(launched.server().getPort());

      Launched.Ended drained = Launched.run(folder, Map.of(), List.of("drain", "--port", port));

      assertThat(drained.status()).as(drained.output()).isZero();
      assertThat(health(launched.server())).isEqualTo(503);
      assertThat(client.chat(Chats.exactly(3)).status()).isEqualTo(503);
      try (RawConnection connection = new RawConnection(launched.server())) {
        connection.send("GET /health", "localhost", "");
        assertThat(connection.read().headers()).containsEntry("connection", "close");
        assertThat(connection.line()).as("the server's end of the connection").isEmpty();
      }

      Launched.Ended back = Launched.run(folder, Map.of(), List.of("undrain", "--port", port));

      assertThat(back.status()).isZero();
      assertThat(health(launched.server())).isEqualTo(200);
      assertThat(client.chat(Chats.exactly(3)).status()).isEqualTo(200);
    }
  }

  /** The status of both pages that balancers ask, which must be the same; 0 for no answer. */
  private static int health(URI server) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status = status(client, server.resolve("/health"));
      assertThat(status(client, server.resolve("/health/ready"))).isEqualTo(status);
      return status;
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(HttpClient client, URI page) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static Launched server(String runtime, Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("settings.yaml"), SETTINGS);
    return Launched.start(
        folder,
        Map.of(),
        List.of(
            "--runtime",
            runtime,
            "--port",
            Integer.toString(port),
            "--config-file",
            file.toString()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String config(int port, Launched... servers) {
    StringBuilder config =
        new StringBuilder(
            """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              retries 2
              option redispatch
              retry-on conn-failure
            frontend api
              bind 127.0.0.1:%d
              default_backend fakeai
            backend fakeai
              balance roundrobin
              option httpchk GET /health
              http-check expect status 200
              default-server check inter 500ms fall 2 rise 2
            """
                .formatted(port));
    for (Launched server : servers) {
      int at = server.server().getPort();
      config.append("  server s%d 127.0.0.1:%d%n".formatted(at, at));
    }
    return config.toString();
  }
}
