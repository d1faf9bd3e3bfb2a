package org.fakeai.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fakeai.kernel.Ticker;

/** What clients ask of a server: replies most of all, then its pages, and now and then an error. */
final class TrainingLoad {

  private static final Duration LENGTH = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> PAGES =
      List.of("/v1/models", "/v1/models/gpt-4o", "/health", "/metrics", "/docs", "/v1/nothing");

  /** One call in this many is for a page, one for what is refused. */
  private static final int ROUND = 20;

  private final URI server;
  private final Ticker ticker;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  TrainingLoad(URI server, Ticker ticker) {
    this.server = server;
    this.ticker = ticker;
  }

  /** Loads the server with as many clients as keep all its cores at work, for some seconds. */
  void run() throws LaunchException {
    long end = ticker.nanos() + LENGTH.toNanos();
    int clients = 4 * Runtime.getRuntime().availableProcessors();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, clients)
              .mapToObj(i -> CompletableFuture.runAsync(() -> client(i, end), threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      throw new LaunchException("training: the load failed: " + e.getCause(), e);
    } finally {
      client.close();
    }
  }

  private void client(int first, long end) {
    for (int i = first; ticker.nanos() < end; i++) {
      send(
          switch (i % ROUND) {
            case 0 -> page(PAGES.get(i / ROUND % PAGES.size()));
            case 1 -> chat("{\"model\":\"gpt-4o\"}");
            default -> chat(body(i));
          });
    }
  }

  private void send(HttpRequest request) {
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest page(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build();
  }

  private HttpRequest chat(String body) {
    return HttpRequest.newBuilder(server.resolve("/v1/chat/completions"))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String body(int i) {
    boolean streamed = i % 2 == 0;
    return """
    {"model":"%s","max_tokens":60,%s"messages":[\
    {"role":"system","content":"Be brief."},{"role":"user","content":"Question %d"}]}
    """
        .formatted(
            i % 3 == 0 ? "gpt-4" : "gpt-4o",
            streamed ? "\"stream\":true,\"stream_options\":{\"include_usage\":true}," : "",
            i);
  }
}
