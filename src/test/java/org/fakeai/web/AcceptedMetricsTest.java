package org.fakeai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.fakeai.config.FakeAiConfig.MetricsFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedMetricsTest {

  @ParameterizedTest
  @CsvSource({
    "application/json, TEXT, JSON",
    "application/*, TEXT, JSON",
    "text/plain, JSON, TEXT",
    "text/*, JSON, TEXT",
    "application/openmetrics-text, JSON, TEXT",
    "*/*, JSON, JSON",
    "*/*, TEXT, TEXT",
    "text/html */*, JSON, JSON",
    "image/png, JSON, JSON",
    "application/openmetrics-text text/plain */*, JSON, TEXT"
  })
  void answersWhatWasAskedFor(String accepted, MetricsFormat otherwise, MetricsFormat expected) {
    List<MediaType> types =
        Arrays.stream(accepted.split(" ")).map(AcceptedMetricsTest::type).toList();

    assertThat(AcceptedMetrics.of(types, otherwise)).isEqualTo(expected);
  }

  private static MediaType type(String text) {
    String[] parts = text.split("/", 2);
    return new MediaType(parts[0], parts[1]);
  }
}
