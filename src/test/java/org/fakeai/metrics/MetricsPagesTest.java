package org.fakeai.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fakeai.Golden;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.catalog.ModelCatalog;
import org.fakeai.catalog.ModelFile;
import org.fakeai.config.FakeAiConfig.Models;
import org.fakeai.config.FakeAiConfig.UnknownModels;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.FakeTimer;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.wire.Json;
import org.fakeai.wire.Version;
import org.junit.jupiter.api.Test;

class MetricsPagesTest {

  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final String CHAT = "/v1/chat/completions";

  private static final LiveConfig CONFIG = new LiveConfig(ConfigReader.defaults());

  private final FakeTimer time = new FakeTimer();
  private final RequestMetrics requests =
      new RequestMetrics(time, CONFIG, CONFIG.part(it -> catalog()));
  private final EngineMetrics engine = new EngineMetrics(time);

  @Test
  void knowsItsEndpointsFromTheStart() {
    know();

    Golden.check("metrics/at-start.json", json());
    Golden.check("metrics/at-start.txt", text());
  }

  @Test
  void countsWhatHappened() {
    know();
    load();

    Golden.check("metrics/after-load.json", json());
    Golden.check("metrics/after-load.txt", text());
  }

  @Test
  void givesRequestsAndErrorsTheSameLabels() {
    load();

    assertThat(labels("fakeai_errors_total")).isEqualTo(labels("fakeai_requests_total"));
  }

  @Test
  void boundsTheLabelsThatClientsCanMakeUp() {
    IntStream.range(0, 10_000)
        .forEach(i -> requests.record("other", "M" + i, 404, "model-" + i, MILLI));

    assertThat(text().lines().filter(line -> line.startsWith("fakeai_requests_total"))).hasSize(1);
    assertThat(text().lines().filter(line -> line.startsWith("fakeai_responses_total"))).hasSize(1);
  }

  @Test
  void forgetsRatesAfterAMinute() {
    load();
    double before = requests.requests.perSecond(time.nanos());

    tick(61);

    assertThat(before).isEqualTo(3.0);
    assertThat(requests.requests.perSecond(time.nanos())).isZero();
    assertThat(requests.totals().recentRequests()).isZero();
    assertThat(requests.totals().requests()).isEqualTo(30);
  }

  @Test
  void countsOnlyTheLastMinuteOfASteadyLoad() {
    for (int i = 0; i < 200; i++) {
      requests.record(CHAT, "POST", 200, "gpt-4o", MILLI);
      requests.record(CHAT, "POST", 503, "gpt-4o", MILLI);
      tick(1);
    }

    assertThat(requests.totals().recentRequests()).isBetween(118L, 120L);
    assertThat(requests.totals().recentErrorRatePercent()).isEqualTo(50);
    assertThat(requests.requests.perSecond(time.nanos())).isEqualTo(2.0);
  }

  @Test
  void keepsPercentilesUntilThereAreNewerValues() {
    requests.record(CHAT, "POST", 200, "gpt-4o", 100 * MILLI);
    tick(1000);
    assertThat(recent().p50()).isBetween(0.099, 0.101);

    for (int i = 0; i < 4 * 20; i++) {
      requests.record(CHAT, "POST", 200, "gpt-4o", 10 * MILLI);
      tick(1);
    }

    assertThat(recent().max()).isBetween(0.0099, 0.0101);
  }

  private void know() {
    requests.know(CHAT, "POST");
    requests.know("/v1/models/{id}", "GET");
  }

  private void load() {
    for (int i = 1; i <= 20; i++) {
      requests.record(CHAT, "POST", 200, "gpt-4o", i * 10 * MILLI);
      engine.admitted();
      engine.planned(new TokenUsage(10, 5));
      engine.streamStarted();
      engine.streamLagged();
      engine.streamEnded(Outcome.FINISHED, i * MILLI, 40 * MILLI, 5);
      engine.ended(Outcome.FINISHED);
    }
    requests.record(CHAT, "POST", 200, "house-of-cards", SECOND);
    requests.record(CHAT, "POST", 503, "gpt-4o", MILLI);
    for (int i = 0; i < 8; i++) {
      requests.record("/v1/models/{id}", "GET", i == 0 ? 404 : 200, "", MILLI);
    }
    engine.refused();
    engine.admitted();
    engine.admitted();
    engine.streamStarted();
    engine.streamStarted();
    engine.streamEnded(Outcome.ABORTED, -1, 0, 0);
    engine.ended(Outcome.ABORTED);
    tick(10);
  }

  private Spread recent() {
    return Objects.requireNonNull(requests.endpoints().get(CHAT)).recent.seconds();
  }

  private void tick(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time.advance(SECOND);
      requests.sample(time.nanos());
      engine.sample(time.nanos());
      if (time.nanos() / SECOND % 20 == 0) {
        requests.turn();
        engine.turn();
      }
    }
  }

  private List<String> labels(String family) {
    return text()
        .lines()
        .filter(line -> line.startsWith(family + "{"))
        .map(line -> line.substring(family.length(), line.indexOf('}') + 1))
        .toList();
  }

  private String json() {
    byte[] page = new MetricsJson(requests, engine, time).render();
    return Json.MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Json.MAPPER.readTree(page))
        + "\n";
  }

  private String text() {
    return new String(new PrometheusText(requests, engine).render(), StandardCharsets.UTF_8)
        .replace("version=\"" + Version.NUMBER + "\"", "version=\"X\"");
  }

  private static ModelCatalog catalog() {
    var file =
        new ModelFile("f", "models: [{id: gpt-4o, owned_by: openai, context_window: 128000}]");
    return CatalogReader.read(List.of(file), new Models(UnknownModels.ACCEPT, Optional.empty()))
        .catalog();
  }
}
