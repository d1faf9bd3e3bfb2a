package org.fakeai.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The JDK's HTTP client with its defaults; every answer is held against the documents. */
final class ConformanceClient {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Conformance conformance;

  /**
   * @param server the server's root, without a slash at its end
   */
  ConformanceClient(URI server) {
    this.server = server;
    this.conformance = new Conformance(send(request("/openapi.json").build()).json());
  }

  URI server() {
    return server;
  }

  /** A request to a path below the server's root. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(LONGEST);
  }

  Answer get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return checked(headers.length == 0 ? request : request.headers(headers));
  }

  Answer chat(JsonNode body, String... headers) {
    return post(Chats.PATH, body.toString(), headers);
  }

  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return checked(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends the request and holds the answer against the documents. */
  Answer checked(HttpRequest.Builder prepared) {
    HttpRequest request = prepared.build();
    Answer answer = send(request);
    String path = request.uri().getRawPath().substring(server.getRawPath().length());
    conformance.check(request.method(), path, answer);
    return answer;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return Answer.of(response.statusCode(), response.headers(), response.body());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
