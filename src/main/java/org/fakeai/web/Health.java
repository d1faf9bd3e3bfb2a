package org.fakeai.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fakeai.metrics.RequestTotals;
import org.jspecify.annotations.Nullable;

/**
 * How the server is (deployment guide, §5.1).
 *
 * @param status {@code healthy}, {@code degraded}, {@code starting} or {@code draining}
 * @param timestamp the time of the answer, ISO 8601
 * @param version FakeAI's
 * @param uptimeSeconds since requests are counted
 * @param warnings why it is degraded
 * @param metricsSummary totals since the start
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How the server is.")
public record Health(
    @Schema(
            required = true,
            enumeration = {"healthy", "degraded", "starting", "draining"})
        String status,
    @Schema(required = true, format = "date-time") String timestamp,
    @Schema(required = true) String version,
    @Schema(required = true) double uptimeSeconds,
    List<String> warnings,
    @Nullable MetricsSummary metricsSummary) {

  public Health {
    warnings = List.copyOf(warnings);
  }

  /**
   * Totals since the start. Errors are answers with a status of 500 or above; rates are means since
   * the start.
   */
  public record MetricsSummary(
      long totalRequests,
      double totalRequestsPerSecond,
      long totalErrors,
      double totalErrorsPerSecond,
      double errorRatePercentage,
      double averageLatencySeconds,
      long activeStreams) {

    static MetricsSummary of(RequestTotals totals, long activeStreams) {
      return new MetricsSummary(
          totals.requests(),
          rounded(totals.requestsPerSecond()),
          totals.serverErrors(),
          rounded(totals.serverErrorsPerSecond()),
          rounded(totals.errorRatePercent()),
          rounded(totals.averageLatencySeconds()),
          activeStreams);
    }
  }

  /** To six decimals. */
  static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
