package org.fakeai.metrics;

/**
 * Requests since the start and of the last minute.
 *
 * @param uptimeNanos how long requests have been counted
 * @param requests answered
 * @param serverErrors answered with a status of 500 or above
 * @param durationNanos of all answered requests together
 * @param recentRequests answered within the last minute
 * @param recentServerErrors of these, with a status of 500 or above
 */
public record RequestTotals(
    long uptimeNanos,
    long requests,
    long serverErrors,
    long durationNanos,
    long recentRequests,
    long recentServerErrors) {

  private static final double NANOS = 1e9;

  /** Time since counting began. */
  public double uptimeSeconds() {
    return uptimeNanos / NANOS;
  }

  /** Mean since the start. */
  public double requestsPerSecond() {
    return requests / Math.max(1, uptimeSeconds());
  }

  /** Mean since the start. */
  public double serverErrorsPerSecond() {
    return serverErrors / Math.max(1, uptimeSeconds());
  }

  /** Server errors in percent of all requests since the start. */
  public double errorRatePercent() {
    return percent(serverErrors, requests);
  }

  /** Server errors in percent of the last minute's requests. */
  public double recentErrorRatePercent() {
    return percent(recentServerErrors, recentRequests);
  }

  /** Mean duration of a request. */
  public double averageLatencySeconds() {
    return requests == 0 ? 0 : durationNanos / NANOS / requests;
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
