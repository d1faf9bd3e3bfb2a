package org.fakeai.config;

import static org.fakeai.config.SettingGroup.STREAMING;

import java.util.List;

/** How replies are streamed. */
final class StreamingSettings {

  private static final ValueType SECONDS = new ValueType.Decimal(0.001, 86_400);

  static final List<Setting> ALL =
      List.of(
          streaming("stream_timeout_seconds", SECONDS, "300", "Longest duration of one stream.")
              .alias("features.stream_timeout_seconds"),
          streaming(
                  "stream_token_timeout_seconds",
                  SECONDS,
                  "30",
                  "Longest wait of a stream for its next token, seconds.")
              .alias("features.stream_token_timeout_seconds"),
          streaming(
                  "stream_keepalive_enabled",
                  new ValueType.Flag(),
                  "true",
                  "Send a comment when a stream has been silent.")
              .alias("features.stream_keepalive_enabled"),
          streaming(
                  "stream_keepalive_interval_seconds",
                  SECONDS,
                  "15",
                  "Silence after which the comment is sent, seconds.")
              .alias("features.stream_keepalive_interval_seconds"),
          streaming(
              "stream_chunk_style",
              new ValueType.Choice(List.of("openai", "vllm")),
              "openai",
              "Role and finish reason in chunks of their own (openai) or on the first and the last"
                  + " token's chunk (vllm)."),
          streaming(
              "stream_headers",
              new ValueType.Choice(List.of("at_once", "first_token")),
              "at_once",
              "When a stream's response headers leave."),
          streaming(
              "stream_batching",
              new ValueType.Flag(),
              "true",
              "Let events between which no time passes (ITL 0) share a write; false: one write for"
                  + " each event."),
          streaming(
              "stream_usage",
              new ValueType.Flag(),
              "false",
              "Send the usage chunk though the client did not ask."),
          streaming(
              "stream_obfuscation",
              new ValueType.Flag(),
              "true",
              "Pad chunks as OpenAI does unless the client declines."));

  private StreamingSettings() {}

  private static Setting streaming(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(STREAMING, key, type, defaultText, description);
  }
}
