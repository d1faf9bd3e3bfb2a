package org.fakeai.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Clients that ask without a pause until they are stopped: some for whole replies, some for
 * streams. They never try again, so that each failure counts.
 */
final class Load implements AutoCloseable {

  private static final String END = "data: [DONE]\n\n";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicLong whole = new AtomicLong();
  private final AtomicLong streamed = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final URI server;
  private final Consumer<String> everyStream;
  private volatile boolean stopped;

  private Load(URI server, Consumer<String> everyStream) {
    this.server = server;
    this.everyStream = everyStream;
  }

  /**
   * Begins.
   *
   * @param everyStream sees each complete stream; throws to call it a fault
   * @param tokens of each stream
   */
  static Load on(
      URI server, int wholeClients, int streamClients, int tokens, Consumer<String> everyStream) {
    Load load = new Load(server, everyStream);
    String call = Chats.exactly(3).toString();
    String stream = Chats.streamed(Chats.exactly(tokens)).toString();
    for (int i = 0; i < wholeClients; i++) {
      load.threads.submit(() -> load.repeat(call, load::whole));
    }
    for (int i = 0; i < streamClients; i++) {
      load.threads.submit(() -> load.repeat(stream, load::stream));
    }
    return load;
  }

  private void repeat(String body, Consumer<HttpResponse<String>> judge) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(Chats.PATH))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    while (!stopped) {
      try {
        judge.accept(client.send(request, BodyHandlers.ofString()));
      } catch (IOException | RuntimeException | AssertionError fault) {
        if (body.contains("\"stream\":true")) {
          cut.incrementAndGet();
        }
        faults.add(fault.toString());
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  private void whole(HttpResponse<String> answer) {
    if (answer.statusCode() != 200 || !answer.body().endsWith("}")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    whole.incrementAndGet();
  }

  private void stream(HttpResponse<String> answer) {
    if (answer.statusCode() != 200 || !answer.body().endsWith(END)) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    everyStream.accept(answer.body());
    streamed.incrementAndGet();
  }

  /** Complete whole replies so far. */
  long whole() {
    return whole.get();
  }

  /** Complete streams so far. */
  long streamed() {
    return streamed.get();
  }

  /** Streams that failed or lacked their end. */
  long cut() {
    return cut.get();
  }

  /** Everything that went wrong, each once. */
  List<String> faults() {
    return faults.stream().distinct().toList();
  }

  /** Lets what runs end. */
  void stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a request hangs");
    }
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
    client.shutdownNow();
  }
}
