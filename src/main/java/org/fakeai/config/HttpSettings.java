package org.fakeai.config;

import static org.fakeai.config.SettingGroup.HTTP;

import java.util.List;

/** What is accepted from clients and browsers. */
final class HttpSettings {

  static final List<Setting> ALL =
      List.of(
          http(
                  "max_request_size",
                  new ValueType.Whole(1_024, 104_857_600),
                  "104857600",
                  "Largest request body in bytes; above it the answer is 413.")
              .alias("security.max_request_size"),
          http(
                  "cors_allowed_origins",
                  new ValueType.Texts(),
                  "*",
                  "Origins that browsers may call from; * is any.")
              .alias("security.cors_allowed_origins"),
          http(
                  "cors_allow_credentials",
                  new ValueType.Flag(),
                  "true",
                  "Browsers may send credentials.")
              .alias("security.cors_allow_credentials"),
          http(
              "metrics_format",
              new ValueType.Choice(List.of("json", "text")),
              "json",
              "What /metrics is when the client does not say: JSON or Prometheus' text."),
          http(
              "unknown_fields",
              new ValueType.Choice(List.of("ignore", "warn", "reject")),
              "ignore",
              "What happens to request fields that OpenAI does not know."));

  private HttpSettings() {}

  private static Setting http(String key, ValueType type, String defaultText, String description) {
    return Setting.of(HTTP, key, type, defaultText, description);
  }
}
