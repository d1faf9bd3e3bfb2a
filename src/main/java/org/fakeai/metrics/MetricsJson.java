package org.fakeai.metrics;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.wire.Json;
import tools.jackson.core.JsonGenerator;

/**
 * The metrics as the deployment guide prints them (§6.1), and besides: {@code responses}, the
 * replies of models alone, and {@code accounts}, what became of admitted requests. Times are
 * seconds; rates are of the last minute; averages and percentiles are of the last minute in which
 * there were requests.
 */
@Shared
public final class MetricsJson {

  private static final double PRECISION = 1e6;

  private final RequestMetrics requests;
  private final EngineMetrics engine;
  private final Ticker ticker;

  @Inject
  public MetricsJson(RequestMetrics requests, EngineMetrics engine, Ticker ticker) {
    this.requests = requests;
    this.engine = engine;
    this.ticker = ticker;
  }

  /** UTF-8. */
  public byte[] render() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    long now = ticker.nanos();
    try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      requests(json, now);
      responses(json, now);
      tokens(json, now);
      json.writeObjectPropertyStart("errors");
      errors(json, "4xx", requests.clientErrors, now);
      errors(json, "5xx", requests.serverErrors, now);
      json.writeEndObject();
      streams(json);
      cache(json);
      accounts(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void requests(JsonGenerator json, long now) {
    json.writeObjectPropertyStart("requests");
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      json.writeObjectPropertyStart(endpoint.endpoint());
      json.writeNumberProperty("count", endpoint.requests.total());
      number(json, "rate", endpoint.requests.perSecond(now));
      spread(json, endpoint.recent.seconds());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void responses(JsonGenerator json, long now) {
    json.writeObjectPropertyStart("responses");
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      if (endpoint.replies.total() == 0) {
        continue;
      }
      Spread spread = endpoint.recentReplies.seconds();
      json.writeObjectPropertyStart(endpoint.endpoint());
      json.writeNumberProperty("count", endpoint.replies.total());
      number(json, "rate", endpoint.replies.perSecond(now));
      number(json, "min", spread.min());
      number(json, "max", spread.max());
      number(json, "p90", spread.p90());
      spread(json, spread);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void tokens(JsonGenerator json, long now) {
    Count input = engine.promptTokens;
    Count output = engine.completionTokens;
    long inputs = input.total();
    long outputs = output.total();
    json.writeObjectPropertyStart("tokens");
    json.writeNumberProperty("total", inputs + outputs);
    number(json, "rate", input.perSecond(now) + output.perSecond(now));
    json.writeNumberProperty("input", inputs);
    json.writeNumberProperty("output", outputs);
    json.writeEndObject();
  }

  private static void errors(JsonGenerator json, String name, Count count, long now) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("count", count.total());
    number(json, "rate", count.perSecond(now));
    json.writeEndObject();
  }

  private void streams(JsonGenerator json) {
    json.writeObjectPropertyStart("streaming_stats");
    json.writeNumberProperty("active_streams", engine.activeStreams());
    json.writeNumberProperty("completed_streams", engine.streams(Outcome.FINISHED));
    json.writeNumberProperty("failed_streams", engine.streams(Outcome.FAILED));
    json.writeNumberProperty("aborted_streams", engine.streams(Outcome.ABORTED));
    json.writeNumberProperty("pacing_lags", engine.lags());
    json.writeObjectPropertyStart("ttft");
    spread(json, engine.recentFirstTokens.spread(1e9));
    json.writeEndObject();
    json.writeObjectPropertyStart("tokens_per_second");
    spread(json, engine.speeds());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void cache(JsonGenerator json) {
    json.writeObjectPropertyStart("cache_stats");
    json.writeNumberProperty("hit_rate", 0.0);
    json.writeNumberProperty("hits", 0);
    json.writeNumberProperty("misses", 0);
    json.writeNumberProperty("tokens_saved", 0);
    json.writeEndObject();
  }

  private void accounts(JsonGenerator json) {
    EngineMetrics.Accounts accounts = engine.accounts();
    json.writeObjectPropertyStart("accounts");
    json.writeNumberProperty("admitted", accounts.admitted());
    json.writeNumberProperty("finished", accounts.finished());
    json.writeNumberProperty("failed", accounts.failed());
    json.writeNumberProperty("aborted", accounts.aborted());
    json.writeNumberProperty("in_flight", accounts.inFlight());
    json.writeNumberProperty("refused", accounts.refused());
    json.writeEndObject();
  }

  private static void spread(JsonGenerator json, Spread spread) {
    number(json, "avg", spread.avg());
    number(json, "p50", spread.p50());
    number(json, "p95", spread.p95());
    number(json, "p99", spread.p99());
  }

  private static void number(JsonGenerator json, String name, double value) {
    json.writeNumberProperty(name, Math.round(value * PRECISION) / PRECISION);
  }
}
