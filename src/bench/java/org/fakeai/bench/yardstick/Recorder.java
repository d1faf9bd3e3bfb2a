package org.fakeai.bench.yardstick;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server under test once for each kind of answer and checks what comes. */
public final class Recorder {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> HOP_HEADERS =
      Set.of("connection", "content-length", "keep-alive", "transfer-encoding");

  private final InetSocketAddress server;
  private final String path;
  private final int tokens;

  /**
   * @param tokens the completion tokens that both answers must have
   */
  public Recorder(InetSocketAddress server, String path, int tokens) {
    this.server = server;
    this.path = path;
    this.tokens = tokens;
  }

  /** Records the answers to the two requests, which must be as long as they were asked to be. */
  public Recording record(String wholeRequest, String streamRequest)
      throws IOException, InterruptedException {
    Recording recording = ask(wholeRequest, streamRequest);
    require(recording.wholeTokens() == tokens, recording.wholeBody());
    JsonNode answer = JSON.readTree(recording.wholeBody());
    require(answer.at("/choices/0/finish_reason").asString("").equals("length"), answer.toString());
    return recording;
  }

  /** The answers, however many tokens they have. */
  public Recording ask(String wholeRequest, String streamRequest)
      throws IOException, InterruptedException {
    HttpResponse<String> whole = post(wholeRequest);
    HttpResponse<String> stream = post(streamRequest);
    List<String> events = events(stream.body());
    require(events.size() > 1 && events.getLast().equals("[DONE]"), stream.body());
    return new Recording(
        headers(whole), whole.body(), headers(stream), events.subList(0, events.size() - 1));
  }

  /** The whole answer to a request, whatever it is. */
  public String whole(String request) throws IOException, InterruptedException {
    return post(request).body();
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://%s:%d%s".formatted(server.getHostString(), server.getPort(), path)))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
      require(response.statusCode() == 200, response.statusCode() + " " + response.body());
      return response;
    }
  }

  private static List<String> events(String body) {
    return body.lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()).strip())
        .toList();
  }

  private static Map<String, String> headers(HttpResponse<?> response) {
    Map<String, String> kept = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!HOP_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, values.getFirst());
              }
            });
    return kept;
  }

  private static void require(boolean holds, String answer) {
    if (!holds) {
      throw new IllegalStateException("not the answer the benchmark asks for: " + answer);
    }
  }
}
