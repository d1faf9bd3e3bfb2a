package org.fakeai.launcher.metrics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The main figures as comma-separated values. Columns keep their names and places; new ones are
 * only added at the end. Counts are since the server's start, rates and percentiles of its last
 * minute.
 */
public final class MetricsCsv {

  private static final double MILLIS = 1e3;
  private static final Map<String, Function<JsonNode, String>> COLUMNS = columns();

  /** The first line. */
  public static final String HEADER = "time," + String.join(",", COLUMNS.keySet());

  private MetricsCsv() {}

  /** One look at a server. */
  public static String line(Instant time, JsonNode metrics) {
    return COLUMNS.values().stream()
        .map(column -> column.apply(metrics))
        .collect(Collectors.joining(",", time + ",", ""));
  }

  private static Map<String, Function<JsonNode, String>> columns() {
    var columns = new LinkedHashMap<String, Function<JsonNode, String>>();
    columns.put("requests", page -> plain(sum(page, "count")));
    columns.put("requests_per_second", page -> plain(sum(page, "rate")));
    columns.put("errors_4xx", at("/errors/4xx/count", 1));
    columns.put("errors_5xx", at("/errors/5xx/count", 1));
    columns.put("input_tokens", at("/tokens/input", 1));
    columns.put("output_tokens", at("/tokens/output", 1));
    columns.put("tokens_per_second", at("/tokens/rate", 1));
    columns.put("active_streams", at("/streaming_stats/active_streams", 1));
    columns.put("completed_streams", at("/streaming_stats/completed_streams", 1));
    columns.put("failed_streams", at("/streaming_stats/failed_streams", 1));
    columns.put("aborted_streams", at("/streaming_stats/aborted_streams", 1));
    columns.put("ttft_p50_ms", at("/streaming_stats/ttft/p50", MILLIS));
    columns.put("ttft_p95_ms", at("/streaming_stats/ttft/p95", MILLIS));
    columns.put("ttft_p99_ms", at("/streaming_stats/ttft/p99", MILLIS));
    columns.put("stream_tokens_per_second_p50", at("/streaming_stats/tokens_per_second/p50", 1));
    columns.put("admitted", at("/accounts/admitted", 1));
    columns.put("in_flight", at("/accounts/in_flight", 1));
    columns.put("refused", at("/accounts/refused", 1));
    return columns;
  }

  private static Function<JsonNode, String> at(String pointer, double factor) {
    return page -> plain(page.at(pointer).asDouble(0) * factor);
  }

  private static double sum(JsonNode page, String figure) {
    return StreamSupport.stream(page.path("requests").spliterator(), false)
        .mapToDouble(endpoint -> endpoint.path(figure).asDouble(0))
        .sum();
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
