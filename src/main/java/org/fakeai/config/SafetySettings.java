package org.fakeai.config;

import static org.fakeai.config.SettingGroup.SAFETY;

import java.util.List;

/** What is refused for what it says. */
final class SafetySettings {

  private static final ValueType FLAG = new ValueType.Flag();

  static final List<Setting> ALL =
      List.of(
          safety("enable_moderation", FLAG, "false", "Check prompts as the moderation API does."),
          setting(
              "moderation_threshold",
              new ValueType.Decimal(0, 1),
              "0.5",
              "Score from which content counts as flagged."),
          safety("enable_refusals", FLAG, "false", "Refuse harmful prompts."),
          safety("enable_safety_features", FLAG, "false", "All of this group at once."),
          safety("enable_jailbreak_detection", FLAG, "false", "Refuse jailbreak attempts."),
          safety("prepend_safety_message", FLAG, "false", "Put a safety message first."));

  private SafetySettings() {}

  private static Setting safety(
      String key, ValueType type, String defaultText, String description) {
    return setting(key, type, defaultText, description).notInEffect();
  }

  private static Setting setting(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(SAFETY, key, type, defaultText, description).alias("features." + key);
  }
}
