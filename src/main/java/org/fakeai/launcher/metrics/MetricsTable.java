package org.fakeai.launcher.metrics;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The figures that people look for first. */
public final class MetricsTable {

  private static final double MILLIS = 1e3;

  private final StringBuilder text = new StringBuilder();
  private final JsonNode page;

  private MetricsTable(JsonNode page) {
    this.page = page;
  }

  /** Some lines, each with its end; endpoints that nobody called are left out. */
  public static String of(JsonNode metrics) {
    var table = new MetricsTable(metrics);
    table.endpoints();
    table.rest();
    return table.text.toString();
  }

  private void endpoints() {
    line(
        "%n%-36s %10s %9s %9s %9s %9s %9s",
        "Requests", "count", "per s", "avg ms", "p50 ms", "p95 ms", "p99 ms");
    for (Map.Entry<String, JsonNode> endpoint : page.path("requests").properties()) {
      var of = endpoint.getValue();
      if (of.path("count").asLong(0) > 0) {
        line(
            "%-36s %10d %9.1f %9.1f %9.1f %9.1f %9.1f",
            endpoint.getKey(),
            of.path("count").asLong(0),
            of.path("rate").asDouble(0),
            millis(of, "avg"),
            millis(of, "p50"),
            millis(of, "p95"),
            millis(of, "p99"));
      }
    }
  }

  private void rest() {
    line(
        "%n%-10s %d of prompts, %d of replies, %.1f per s",
        "Tokens", count("/tokens/input"), count("/tokens/output"), number("/tokens/rate"));
    line(
        "%-10s %d by clients (4xx), %d by the server (5xx)",
        "Errors", count("/errors/4xx/count"), count("/errors/5xx/count"));
    line(
        "%-10s %d running, %d finished, %d failed, %d left by the client",
        "Streams",
        count("/streaming_stats/active_streams"),
        count("/streaming_stats/completed_streams"),
        count("/streaming_stats/failed_streams"),
        count("/streaming_stats/aborted_streams"));
    var ttft = page.at("/streaming_stats/ttft");
    line(
        "%-10s avg %.1f ms, p50 %.1f, p95 %.1f, p99 %.1f",
        "TTFT", millis(ttft, "avg"), millis(ttft, "p50"), millis(ttft, "p95"), millis(ttft, "p99"));
    line(
        "%-10s avg %.1f tokens/s of a stream, p50 %.1f",
        "Speed",
        number("/streaming_stats/tokens_per_second/avg"),
        number("/streaming_stats/tokens_per_second/p50"));
    line(
        "%-10s %d admitted, %d in flight, %d refused",
        "Engine",
        count("/accounts/admitted"),
        count("/accounts/in_flight"),
        count("/accounts/refused"));
  }

  private long count(String pointer) {
    return page.at(pointer).asLong(0);
  }

  private double number(String pointer) {
    return page.at(pointer).asDouble(0);
  }

  private static double millis(JsonNode spread, String figure) {
    return spread.path(figure).asDouble(0) * MILLIS;
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
