package org.fakeai.config;

import static org.fakeai.config.SettingGroup.LATENCY;

import java.util.List;

/** When tokens leave. */
final class LatencySettings {

  private static final ValueType MILLISECONDS = new ValueType.Decimal(0, 3_600_000);
  private static final ValueType PERCENT = new ValueType.Decimal(0, 100);

  static final List<Setting> ALL =
      List.of(
          latency(
              "ttft_ms",
              MILLISECONDS,
              "20",
              "Mean milliseconds from a request's acceptance to its first token."),
          latency(
              "ttft_variance_percent", PERCENT, "10", "Spread of ttft_ms, percent of the mean."),
          latency("itl_ms", MILLISECONDS, "5", "Mean milliseconds between two tokens."),
          latency("itl_variance_percent", PERCENT, "10", "Spread of itl_ms, percent of the mean."),
          Setting.of(
              LATENCY,
              "latency_distribution",
              new ValueType.Choice(List.of("uniform", "normal", "lognormal")),
              "uniform",
              "How times spread: evenly within mean ± percent, or normal or log-normal with the"
                  + " percent as standard deviation; the mean is kept."),
          Setting.of(
              LATENCY,
              "latency_profile",
              new ValueType.Choice(List.of("settings", "model")),
              "settings",
              "Whose times count: ttft_ms and itl_ms for every model, or each model's own, as its"
                  + " file gives them (ttft_ms and itl_ms for those without)."),
          latency(
              "response_delay",
              new ValueType.Decimal(0, 3_600),
              "0",
              "Seconds before a reply's processing starts, added to ttft_ms; the original documents"
                  + " 0.5 but never waits, here the delay works and the default is none."),
          latency(
              "random_delay",
              new ValueType.Flag(),
              "true",
              "Vary response_delay from reply to reply."),
          latency(
              "max_variance",
              new ValueType.Decimal(0, 100),
              "0.3",
              "How far response_delay varies, as a part of it (0.2: up to 20 % more or less)."));

  private LatencySettings() {}

  private static Setting latency(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(LATENCY, key, type, defaultText, description).alias("generation." + key);
  }
}
