package org.fakeai.bench.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Asks a server for one thing again and again, the next time a pause after the last answer. */
public final class Poller implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Histogram nanos = new Histogram(3);
  private final HttpRequest request;
  private final Duration limit;
  private final Thread thread;
  private volatile boolean stopped;
  private int late;

  /**
   * Starts asking.
   *
   * @param limit how long an answer may take
   */
  public Poller(HttpRequest request, Duration limit) {
    this.request = HttpRequest.newBuilder(request, (name, value) -> true).timeout(PATIENCE).build();
    this.limit = limit;
    this.thread = Thread.ofPlatform().daemon().name("bench-poller").start(this::poll);
  }

  /**
   * How the answers came.
   *
   * @param late answers that took longer than the limit, or were none
   */
  public record Answers(String request, long count, double p50Millis, double maxMillis, int late) {}

  /** Stops asking and tells how it went. */
  public Answers stop() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Answers(
        request.method() + " " + request.uri().getPath(),
        nanos.getTotalCount(),
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getMaxValue() / 1e6,
        late);
  }

  @Override
  public void close() {
    stop();
    client.shutdownNow();
  }

  private void poll() {
    while (!stopped) {
      long begin = System.nanoTime();
      boolean answered = ask();
      long took = System.nanoTime() - begin;
      nanos.recordValue(took);
      if (!answered || took > limit.toNanos()) {
        late++;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean ask() {
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      return response.statusCode() == 200;
    } catch (IOException failed) {
      return false;
    } catch (InterruptedException interrupted) {
      stopped = true;
      return false;
    }
  }
}
