package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fakeai.catalog.CatalogReader;
import org.fakeai.config.LiveConfig;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.kernel.FakeTimer;
import org.fakeai.metrics.EngineMetrics;
import org.fakeai.metrics.RequestMetrics;
import org.fakeai.wire.Json;
import org.fakeai.wire.Readiness;
import org.fakeai.wire.Version;
import org.junit.jupiter.api.Test;

class HealthReportTest {

  private final FakeTimer time = new FakeTimer();
  private final Readiness readiness = new Readiness();
  private final LiveConfig config = new LiveConfig(ConfigReader.defaults());
  private final RequestMetrics requests =
      new RequestMetrics(
          time, config, config.part(it -> CatalogReader.read(List.of(), it.models()).catalog()));
  private final EngineMetrics engine = new EngineMetrics(time);
  private final HealthReport report =
      new HealthReport(readiness, requests, engine, () -> 1_759_838_400_000L);

  @Test
  void saysWhatTheGuideSays() {
    readiness.ready();
    engine.streamStarted();
    answer(200, 96);
    answer(404, 3);
    answer(503, 1);
    time.advance(10_000_000_000L);

    assertThat(Json.MAPPER.writeValueAsString(report.now()))
        .isEqualTo(
            """
            {"status":"healthy","timestamp":"2025-10-07T12:00:00.000Z","version":"%s",\
            "uptime_seconds":10.0,"metrics_summary":{"total_requests":100,\
            "total_requests_per_second":10.0,"total_errors":1,"total_errors_per_second":0.1,\
            "error_rate_percentage":1.0,"average_latency_seconds":0.002,"active_streams":1}}"""
                .formatted(Version.NUMBER));
  }

  @Test
  void warnsOfServerErrorsButStaysReady() {
    readiness.ready();
    answer(200, 20);
    answer(500, 2);

    Health health = report.now();

    assertThat(report.ready()).isTrue();
    assertThat(health.status()).isEqualTo("degraded");
    assertThat(health.warnings()).containsExactly("High error rate: 9.1%");
  }

  @Test
  void doesNotJudgeByAHandfulOfRequests() {
    readiness.ready();
    answer(500, 19);

    assertThat(report.now().status()).isEqualTo("healthy");
  }

  @Test
  void isNotReadyBeforeAndAfter() {
    assertThat(report.now().status()).isEqualTo("starting");
    assertThat(report.ready()).isFalse();

    readiness.ready();
    readiness.drain();
    readiness.ready();

    assertThat(report.now().status()).isEqualTo("draining");
    assertThat(report.ready()).isFalse();
  }

  private void answer(int status, int times) {
    for (int i = 0; i < times; i++) {
      requests.record("/v1/chat/completions", "POST", status, "gpt-4o", 2_000_000);
    }
  }
}
