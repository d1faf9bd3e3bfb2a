package org.fakeai.config;

import static org.fakeai.config.SettingGroup.FAULTS;
import static org.fakeai.config.SettingGroup.METRICS;

import java.util.List;

/** What is measured, and what is broken on purpose (one section in the original). */
final class MetricsSettings {

  private static final ValueType FLAG = new ValueType.Flag();
  private static final List<String> ERRORS =
      List.of(
          "internal_error",
          "bad_gateway",
          "service_unavailable",
          "gateway_timeout",
          "rate_limit_quota",
          "context_length_exceeded");

  static final List<Setting> ALL =
      List.of(
          later(METRICS, "enable_metrics", FLAG, "true", "Count and measure.")
              .alias("metrics.enable_metrics"),
          later(METRICS, "enable_prometheus", FLAG, "false", "Offer Prometheus' text.")
              .alias("metrics.enable_prometheus"),
          later(
                  METRICS,
                  "metrics_retention_hours",
                  new ValueType.Whole(1, 8_760),
                  "24",
                  "Hours for which measurements are kept.")
              .alias("metrics.metrics_retention_hours"),
          later(
              METRICS,
              "dcgm_gpu_model",
              new ValueType.Text(),
              "H100-80GB",
              "Model of the simulated GPUs."),
          later(
              METRICS,
              "dcgm_gpu_count",
              new ValueType.Whole(1, 1_024),
              "4",
              "Number of the simulated GPUs."),
          later(
              METRICS,
              "dcgm_workload_intensity",
              new ValueType.Decimal(0, 1),
              "",
              "Load of the simulated GPUs; not set: follows the requests."),
          later(FAULTS, "error_injection_enabled", FLAG, "false", "Fail requests on purpose.")
              .alias("metrics.error_injection_enabled"),
          later(
                  FAULTS,
                  "error_injection_rate",
                  new ValueType.Decimal(0, 1),
                  "0",
                  "Part of the requests that fails.")
              .alias("metrics.error_injection_rate"),
          later(
                  FAULTS,
                  "error_injection_types",
                  new ValueType.Choices(ERRORS),
                  "internal_error,service_unavailable,gateway_timeout,rate_limit_quota",
                  "Errors that are injected.")
              .alias("metrics.error_injection_types"));

  private MetricsSettings() {}

  private static Setting later(
      SettingGroup group, String key, ValueType type, String defaultText, String description) {
    return Setting.of(group, key, type, defaultText, description).notInEffect();
  }
}
