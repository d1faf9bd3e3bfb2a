package org.fakeai.config;

import static org.fakeai.config.SettingGroup.SAFETY;

import java.util.List;

/** What is refused for what it says. */
final class SafetySettings {

  private static final ValueType FLAG = new ValueType.Flag();

  static final List<Setting> ALL =
      List.of(
          setting(
              "enable_moderation",
              FLAG,
              "false",
              "Reject chat requests whose prompt is flagged with a 400."),
          setting(
              "moderation_threshold",
              new ValueType.Decimal(0, 1),
              "0.5",
              "Score from which content counts as flagged."),
          setting(
              "enable_refusals",
              FLAG,
              "false",
              "Let chat answer harmful requests with a refusal, as a model would."),
          setting("enable_safety_features", FLAG, "false", "All switches of this group at once."),
          setting(
              "enable_jailbreak_detection",
              FLAG,
              "false",
              "Let chat answer jailbreak attempts with a refusal."),
          setting(
              "prepend_safety_message",
              FLAG,
              "false",
              "Begin conversations that have no system message with one about safety."));

  private SafetySettings() {}

  private static Setting setting(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(SAFETY, key, type, defaultText, description).alias("features." + key);
  }
}
