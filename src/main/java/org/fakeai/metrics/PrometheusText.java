package org.fakeai.metrics;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.wire.Version;

/**
 * The metrics as Prometheus reads them (text format 0.0.4), by the names of the deployment guide
 * (§6, §7). Every series of a known endpoint exists from the start.
 */
@Shared
public final class PrometheusText {

  /** The text's media type. */
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final RequestMetrics requests;
  private final EngineMetrics engine;

  @Inject
  public PrometheusText(RequestMetrics requests, EngineMetrics engine) {
    this.requests = requests;
    this.engine = engine;
  }

  /** UTF-8. */
  public byte[] render() {
    Exposition text = new Exposition();
    calls(text);
    responses(text);
    durations(text);
    tokens(text);
    streams(text);
    accounts(text);
    cache(text);
    text.family("fakeai_uptime_seconds", "gauge", "Time since the start")
        .sample("fakeai_uptime_seconds", requests.totals().uptimeSeconds());
    text.family("fakeai_build_info", "gauge", "The running version")
        .sample("fakeai_build_info", 1, "version", Version.NUMBER);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void calls(Exposition text) {
    String total = "fakeai_requests_total";
    text.family(total, "counter", "Total number of requests");
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      for (EndpointMetrics.ByMethod by : endpoint.methods()) {
        text.sample(total, by.requests.sum(), "endpoint", endpoint.endpoint(), "method", by.method);
      }
    }
    String errors = "fakeai_errors_total";
    text.family(errors, "counter", "Requests answered with a status of 400 or above");
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      for (EndpointMetrics.ByMethod by : endpoint.methods()) {
        text.sample(errors, by.errors.sum(), "endpoint", endpoint.endpoint(), "method", by.method);
      }
    }
  }

  private void responses(Exposition text) {
    String name = "fakeai_responses_total";
    text.family(name, "counter", "Requests by status and model");
    requests
        .responses()
        .forEach(
            (key, count) ->
                text.sample(
                    name,
                    count.sum(),
                    "endpoint",
                    key.endpoint(),
                    "method",
                    key.method(),
                    "status",
                    Integer.toString(key.status()),
                    "model",
                    key.model()));
  }

  private void durations(Exposition text) {
    String name = "fakeai_request_duration_seconds";
    text.family(name, "histogram", "Request duration in seconds");
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      text.histogram(name, endpoint.durations, "endpoint", endpoint.endpoint());
    }
  }

  private void tokens(Exposition text) {
    String name = "fakeai_tokens_total";
    text.family(name, "counter", "Tokens of prompts (input) and replies (output)")
        .sample(name, engine.promptTokens.total(), "direction", "input")
        .sample(name, engine.completionTokens.total(), "direction", "output");
  }

  private void streams(Exposition text) {
    text.family("fakeai_active_streams", "gauge", "Streams that have not ended")
        .sample("fakeai_active_streams", engine.activeStreams());
    String name = "fakeai_streams_total";
    text.family(name, "counter", "Streams that ended, by how")
        .sample(name, engine.streams(Outcome.FINISHED), "outcome", "finished")
        .sample(name, engine.streams(Outcome.FAILED), "outcome", "failed")
        .sample(name, engine.streams(Outcome.ABORTED), "outcome", "aborted");
    counter(
        text,
        "fakeai_pacing_lags_total",
        "Times that a stream fell far behind its pace and went on from there",
        engine.lags());
    text.family("fakeai_ttft_seconds", "histogram", "Acceptance to first token of streams")
        .histogram("fakeai_ttft_seconds", engine.firstTokens);
  }

  private void accounts(Exposition text) {
    EngineMetrics.Accounts accounts = engine.accounts();
    counter(text, "fakeai_engine_admitted_total", "Requests admitted", accounts.admitted());
    counter(text, "fakeai_engine_finished_total", "Requests finished", accounts.finished());
    counter(text, "fakeai_engine_failed_total", "Requests failed", accounts.failed());
    counter(text, "fakeai_engine_aborted_total", "Requests aborted", accounts.aborted());
    counter(text, "fakeai_engine_refused_total", "Requests refused", accounts.refused());
    text.family("fakeai_in_flight", "gauge", "Requests admitted and not ended")
        .sample("fakeai_in_flight", accounts.inFlight());
  }

  private static void counter(Exposition text, String name, String help, long value) {
    text.family(name, "counter", help).sample(name, value);
  }

  private static void cache(Exposition text) {
    text.family("fakeai_cache_hits", "gauge", "Prompts found in the cache")
        .sample("fakeai_cache_hits", 0);
    text.family("fakeai_cache_misses", "gauge", "Prompts not found in the cache")
        .sample("fakeai_cache_misses", 0);
  }
}
