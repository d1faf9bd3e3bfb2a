package org.fakeai.web;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.WallClock;
import org.fakeai.metrics.EngineMetrics;
import org.fakeai.metrics.RequestMetrics;
import org.fakeai.metrics.RequestTotals;
import org.fakeai.wire.Readiness;
import org.fakeai.wire.Version;

/** Judges how the server is. */
@Shared
public final class HealthReport {

  private static final double TOO_MANY_PERCENT = 5;
  private static final int ENOUGH_REQUESTS = 20;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Readiness readiness;
  private final RequestMetrics requests;
  private final EngineMetrics engine;
  private final WallClock clock;

  @Inject
  HealthReport(
      Readiness readiness, RequestMetrics requests, EngineMetrics engine, WallClock clock) {
    this.readiness = readiness;
    this.requests = requests;
    this.engine = engine;
    this.clock = clock;
  }

  /** True if the server should be sent requests. */
  boolean ready() {
    return readiness.state() == Readiness.State.READY;
  }

  /** The server's state at this moment. */
  Health now() {
    RequestTotals totals = requests.totals();
    return switch (readiness.state()) {
      case STARTING -> silent("starting", totals);
      case DRAINING -> silent("draining", totals);
      case READY -> running(totals);
    };
  }

  private Health silent(String status, RequestTotals totals) {
    return new Health(status, timestamp(), Version.NUMBER, uptime(totals), List.of(), null);
  }

  private Health running(RequestTotals totals) {
    List<String> warnings = warnings(totals);
    return new Health(
        warnings.isEmpty() ? "healthy" : "degraded",
        timestamp(),
        Version.NUMBER,
        uptime(totals),
        warnings,
        Health.MetricsSummary.of(totals, engine.activeStreams()));
  }

  private static List<String> warnings(RequestTotals totals) {
    double percent = totals.recentErrorRatePercent();
    return totals.recentRequests() >= ENOUGH_REQUESTS && percent > TOO_MANY_PERCENT
        ? List.of(String.format(Locale.ROOT, "High error rate: %.1f%%", percent))
        : List.of();
  }

  private String timestamp() {
    return TIMESTAMP.format(clock.instant());
  }

  private static double uptime(RequestTotals totals) {
    return Math.round(totals.uptimeSeconds() * 1e3) / 1e3;
  }
}
