package org.fakeai.metrics;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.Part;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;

/**
 * Counts what HTTP clients asked for and got. Recording never waits; the number of series is
 * bounded by the server's own endpoints and models.
 */
@Shared
public final class RequestMetrics {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String OTHER = "other";

  private final Ticker ticker;
  private final LiveConfig config;
  private final Part<ModelCatalog> catalog;
  private final long startNanos;
  private final Map<String, EndpointMetrics> endpoints = new ConcurrentHashMap<>();
  private final Map<ResponseKey, LongAdder> responses = new ConcurrentHashMap<>();
  private final LongAdder totalNanos = new LongAdder();
  final Count requests;
  final Count clientErrors;
  final Count serverErrors;

  @Inject
  public RequestMetrics(Ticker ticker, LiveConfig config, Part<ModelCatalog> catalog) {
    this.ticker = ticker;
    this.config = config;
    this.catalog = catalog;
    this.startNanos = ticker.nanos();
    this.requests = new Count(startNanos);
    this.clientErrors = new Count(startNanos);
    this.serverErrors = new Count(startNanos);
  }

  /** Makes the series of an endpoint exist, at zero if nothing was recorded yet. */
  public void know(String endpoint, String method) {
    endpoint(endpoint).method(method);
  }

  /**
   * Counts an answered request.
   *
   * @param endpoint the path template, or {@code other}: one of few
   * @param method the HTTP method
   * @param status the HTTP status of the answer
   * @param model the model's name as the client wrote it; empty if the call is about none
   * @param durationNanos acceptance to end of the answer
   */
  public void record(String endpoint, String method, int status, String model, long durationNanos) {
    String verb = METHODS.contains(method) ? method : OTHER;
    EndpointMetrics called = endpoint(endpoint);
    EndpointMetrics.ByMethod counts = called.method(verb);
    counts.requests.increment();
    if (status >= 400) {
      counts.errors.increment();
      (status < 500 ? clientErrors : serverErrors).add(1);
    }
    requests.add(1);
    totalNanos.add(durationNanos);
    called.requests.add(1);
    called.durations.add(durationNanos);
    called.recent.add(durationNanos);
    if (!model.isEmpty() && status < 400) {
      called.replies.add(1);
      called.recentReplies.add(durationNanos);
    }
    String label = model.isEmpty() ? "" : catalog.of(config.current()).label(model);
    response(new ResponseKey(endpoint, verb, status, label)).increment();
  }

  /** The totals that health reports. */
  public RequestTotals totals() {
    return new RequestTotals(
        ticker.nanos() - startNanos,
        requests.total(),
        serverErrors.total(),
        totalNanos.sum(),
        requests.recent(),
        serverErrors.recent());
  }

  private EndpointMetrics endpoint(String endpoint) {
    EndpointMetrics known = endpoints.get(endpoint);
    return known != null
        ? known
        : endpoints.computeIfAbsent(endpoint, e -> new EndpointMetrics(e, ticker.nanos()));
  }

  private LongAdder response(ResponseKey key) {
    LongAdder known = responses.get(key);
    return known != null ? known : responses.computeIfAbsent(key, k -> new LongAdder());
  }

  /** All endpoints, by name. */
  Map<String, EndpointMetrics> endpoints() {
    return new TreeMap<>(endpoints);
  }

  /** Answers by their labels, in order. */
  Map<ResponseKey, LongAdder> responses() {
    return new TreeMap<>(responses);
  }

  void sample(long nowNanos) {
    requests.sample(nowNanos);
    clientErrors.sample(nowNanos);
    serverErrors.sample(nowNanos);
    endpoints.values().forEach(endpoint -> endpoint.sample(nowNanos));
  }

  void turn() {
    endpoints.values().forEach(EndpointMetrics::turn);
  }
}
