package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection below the requests. */
interface TransportChecks extends Target {

  Duration SOON = Duration.ofSeconds(10);

  @Test
  default void keepsTheConnectionAfterAStream() throws IOException {
    try (RawConnection connection = new RawConnection(client().server())) {
      for (int i = 0; i < 3; i++) {
        connection.send(
            "POST " + path(Chats.PATH), "localhost", Chats.streamed(Chats.exactly(3)).toString());
        RawConnection.Reply stream = connection.read();

        assertThat(stream.status()).contains(" 200");
        assertThat(Events.of(stream.body())).hasSizeGreaterThanOrEqualTo(3);

        connection.send("GET " + path("/health"), "localhost", "");
        assertThat(connection.read().status()).contains(" 200");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "api.openai.com", "fakeai.internal:443", "[::1]:9", "10.0.0.1"})
  default void servesEveryHostHeader(String host) throws IOException {
    try (RawConnection connection = new RawConnection(client().server())) {
      connection.send("GET " + path("/health"), host, "");

      assertThat(connection.read().status()).contains(" 200");
    }
  }

  @Test
  default void refusesALargeBodyWithoutReadingIt() throws IOException {
    try (RawConnection connection = new RawConnection(client().server())) {
      connection.send(
          "POST "
              + path(Chats.PATH)
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 2000000000\r\n\r\n{\"model\":");

      RawConnection.Reply reply = connection.read();

      assertThat(reply.status()).contains(" 413");
      assertThat(Chats.object(reply.body()).path("error").path("type").asString())
          .isEqualTo("invalid_request_error");
    }
  }

  @Test
  default void countsAClientThatLeavesAsAborted() throws IOException {
    long before = aborted();
    try (RawConnection connection = new RawConnection(client().server())) {
      connection.send(
          "POST " + path(Chats.PATH), "localhost", Chats.streamed(Chats.exactly(4000)).toString());
      for (String line = connection.line();
          !line.contains("\"content\"");
          line = connection.line()) {
        assertThat(line).doesNotContain(" 500");
      }
    }

    Eventually.within(SOON, "the stream counts as aborted", () -> aborted() == before + 1);
    Eventually.within(SOON, "no stream is left", () -> active() == 0);
  }

  @Test
  default void letsAConnectionBeUpgradedToHttp2OrGoOnWithout() throws Exception {
    HttpClient fresh = HttpClient.newHttpClient();
    String body = Chats.streamed(Chats.exactly(5)).toString();

    HttpResponse<String> answer =
        fresh.send(
            client()
                .request(Chats.PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Events.of(answer.body())).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  default void takesABodyWithoutAKnownLength() throws IOException {
    String body = Chats.exactly(2).toString();
    try (RawConnection connection = new RawConnection(client().server())) {
      connection.send(
          "POST "
              + path(Chats.PATH)
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body).toLowerCase(Locale.ROOT));

      assertThat(connection.read().status()).contains(" 200");
    }
  }

  private String path(String path) {
    URI server = client().server();
    return server.getRawPath() + path;
  }

  private long aborted() {
    return metrics().path("streaming_stats").path("aborted_streams").asLong();
  }

  private long active() {
    return metrics().path("streaming_stats").path("active_streams").asLong();
  }
}
