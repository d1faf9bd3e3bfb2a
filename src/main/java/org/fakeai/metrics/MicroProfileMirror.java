package org.fakeai.metrics;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.fakeai.kernel.Shared;
import org.jspecify.annotations.Nullable;

/**
 * Shows the counters and gauges in MicroProfile Metrics under the names they have here.
 * MicroProfile Metrics has no counter that reads a value elsewhere, so growth is added each second.
 * Distributions are left out: theirs cannot be fed with totals.
 */
@Shared
final class MicroProfileMirror implements MetricsMirror {

  private final Instance<MetricRegistry> registries;
  private final RequestMetrics requests;
  private final EngineMetrics engine;
  private final Map<MetricID, Pushed> counters = new HashMap<>();
  private @Nullable MetricRegistry registry;

  @Inject
  MicroProfileMirror(
      Instance<MetricRegistry> registries, RequestMetrics requests, EngineMetrics engine) {
    this.registries = registries;
    this.requests = requests;
    this.engine = engine;
  }

  @Override
  public void push() {
    MetricRegistry registry = this.registry;
    if (registry == null) {
      if (!registries.isResolvable()) {
        return;
      }
      registry = registries.get();
      this.registry = registry;
      gauges(registry);
    }
    calls(registry);
    responses(registry);
    engine(registry);
  }

  private void gauges(MetricRegistry registry) {
    registry.gauge(described("fakeai_active_streams"), engine::activeStreams);
    registry.gauge(described("fakeai_in_flight"), () -> engine.accounts().inFlight());
    registry.gauge(described("fakeai_cache_hits"), () -> 0L);
    registry.gauge(described("fakeai_cache_misses"), () -> 0L);
  }

  private void calls(MetricRegistry registry) {
    for (EndpointMetrics endpoint : requests.endpoints().values()) {
      for (EndpointMetrics.ByMethod by : endpoint.methods()) {
        Tag[] tags = {new Tag("endpoint", endpoint.endpoint()), new Tag("method", by.method)};
        count(registry, "fakeai_requests_total", by.requests.sum(), tags);
        count(registry, "fakeai_errors_total", by.errors.sum(), tags);
      }
    }
  }

  private void responses(MetricRegistry registry) {
    requests
        .responses()
        .forEach(
            (key, count) ->
                count(
                    registry,
                    "fakeai_responses_total",
                    count.sum(),
                    new Tag("endpoint", key.endpoint()),
                    new Tag("method", key.method()),
                    new Tag("status", Integer.toString(key.status())),
                    new Tag("model", key.model())));
  }

  private void engine(MetricRegistry registry) {
    EngineMetrics.Accounts accounts = engine.accounts();
    count(registry, "fakeai_engine_admitted_total", accounts.admitted());
    count(registry, "fakeai_engine_finished_total", accounts.finished());
    count(registry, "fakeai_engine_failed_total", accounts.failed());
    count(registry, "fakeai_engine_aborted_total", accounts.aborted());
    count(registry, "fakeai_engine_refused_total", accounts.refused());
    count(registry, "fakeai_pacing_lags_total", engine.lags());
    Tag input = new Tag("direction", "input");
    Tag output = new Tag("direction", "output");
    count(registry, "fakeai_tokens_total", engine.promptTokens.total(), input);
    count(registry, "fakeai_tokens_total", engine.completionTokens.total(), output);
  }

  private void count(MetricRegistry registry, String name, long total, Tag... tags) {
    counters
        .computeIfAbsent(
            new MetricID(name, tags),
            id -> new Pushed(registry.counter(described(name), id.getTagsAsArray())))
        .rise(total);
  }

  private static Metadata described(String name) {
    return Metadata.builder().withName(name).build();
  }

  private static final class Pushed {

    private final Counter counter;
    private long total;

    Pushed(Counter counter) {
      this.counter = counter;
    }

    void rise(long now) {
      if (now > total) {
        counter.inc(now - total);
        total = now;
      }
    }
  }
}
