package org.fakeai.web;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fakeai.config.FakeAiConfig.MetricsFormat;

/** Which form of the metrics a client asked for. */
final class AcceptedMetrics {

  private AcceptedMetrics() {}

  /**
   * The form of the first type that names one.
   *
   * @param accepted the client's types, the best one first
   * @param otherwise if the client does not say
   */
  static MetricsFormat of(List<MediaType> accepted, MetricsFormat otherwise) {
    for (MediaType type : accepted) {
      String subtype = type.getSubtype();
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType()) {
        return MetricsFormat.JSON;
      }
      if (type.isCompatible(MediaType.TEXT_PLAIN_TYPE) && !type.isWildcardType()) {
        return MetricsFormat.TEXT;
      }
      if (subtype.equals("openmetrics-text")) {
        return MetricsFormat.TEXT;
      }
      if (type.isWildcardType()) {
        return otherwise;
      }
    }
    return otherwise;
  }
}
