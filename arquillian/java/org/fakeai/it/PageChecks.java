package org.fakeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Health, metrics and documentation. */
interface PageChecks extends Target {

  @Test
  default void isHealthy() {
    client().chat(Chats.exactly(1));

    Answer answer = client().get("/health");
    JsonNode summary = answer.json().path("metrics_summary");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("status").asString()).isIn("healthy", "degraded");
    assertThat(answer.json().path("uptime_seconds").asDouble()).isPositive();
    assertThat(answer.json().path("version").asString()).isNotBlank();
    assertThat(answer.json().path("timestamp").asString()).endsWith("Z");
    assertThat(summary.propertyNames())
        .contains(
            "total_requests",
            "total_requests_per_second",
            "total_errors",
            "total_errors_per_second",
            "error_rate_percentage",
            "average_latency_seconds",
            "active_streams");
    assertThat(summary.path("total_requests").asLong()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  default void isAliveAndReady(String path) {
    assertThat(client().get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics", "/health", "/v1/models"})
  default void answersHeadWithoutABody(String path) {
    Answer answer =
        client().checked(client().request(path).method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  default void countsWhatItDid() {
    JsonNode before = metrics();

    client().chat(Chats.exactly(9));
    client().chat(Chats.streamed(Chats.exactly(4)));
    client().chat(Chats.exactly(4).put("n", 0));

    JsonNode after = metrics();
    assertThat(rise(before, after, "requests", Chats.PATH, "count")).isEqualTo(3);
    assertThat(rise(before, after, "tokens", "output")).isEqualTo(13);
    assertThat(rise(before, after, "errors", "4xx", "count")).isEqualTo(1);
    assertThat(rise(before, after, "errors", "5xx", "count")).isZero();
    Eventually.within(
        java.time.Duration.ofSeconds(5),
        "the stream's end is counted",
        () -> rise(before, metrics(), "streaming_stats", "completed_streams") == 1);
  }

  @Test
  default void showsMetricsAsTheGuidePrintsThem() {
    JsonNode body = metrics();

    assertThat(body.propertyNames())
        .contains("requests", "responses", "tokens", "errors", "streaming_stats", "cache_stats");
    assertThat(body.path("requests").path(Chats.PATH).propertyNames())
        .contains("count", "rate", "avg", "p50", "p95", "p99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/openmetrics-text; version=1.0.0"})
  default void showsMetricsAsTextToScrapers(String accepted) {
    Answer answer = client().get("/metrics", "Accept", accepted);

    assertThat(answer.isJson()).isFalse();
    assertThat(answer.text()).contains("# TYPE fakeai_requests");
  }

  @Test
  default void showsPrometheusTheGuidesFamilies() {
    client().chat(Chats.exactly(1));

    Answer answer = client().get("/metrics/prometheus");

    assertThat(answer.header("content-type")).startsWith("text/plain");
    assertThat(answer.text())
        .contains("fakeai_requests_total{endpoint=\"/v1/chat/completions\",method=\"POST\"} ")
        .contains("fakeai_errors_total{endpoint=\"/v1/chat/completions\",method=\"POST\"} ")
        .contains("fakeai_request_duration_seconds_bucket{endpoint=\"/v1/chat/completions\"")
        .contains("fakeai_responses_total{")
        .endsWith("\n");
    assertThat(answer.text().lines().filter(line -> !line.startsWith("#") && !line.isEmpty()))
        .allMatch(line -> line.matches("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*})? \\S+"));
  }

  @Test
  default void documentsEveryOperation() {
    JsonNode document = client().get("/openapi.json").json();

    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.path("paths").propertyNames())
        .contains("/v1/chat/completions", "/v1/models", "/health", "/metrics");
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(operation -> assertThat(operation.path("responses")).isNotEmpty()));
  }

  @Test
  default void documentsItselfInYamlToo() {
    Answer answer = client().get("/openapi.yaml");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("/v1/chat/completions");
  }

  @Test
  default void showsAConsoleThatNeedsNobodyElse() {
    Answer page = client().get("/docs", "Accept", "text/html");

    Answer shown =
        List.of(301, 302, 303, 307, 308).contains(page.status())
            ? client().get("/docs/", "Accept", "text/html")
            : page;
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("content-type")).startsWith("text/html");
    assertThat(shown.text()).doesNotContain("src=\"http").doesNotContain("href=\"http");
  }

  private static long rise(JsonNode before, JsonNode after, String... path) {
    return at(after, path) - at(before, path);
  }

  private static long at(JsonNode node, String... path) {
    JsonNode there = node;
    for (String step : path) {
      there = there.path(step);
    }
    return there.asLong(0);
  }
}
