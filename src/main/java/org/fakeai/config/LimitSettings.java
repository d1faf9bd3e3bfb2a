package org.fakeai.config;

import static org.fakeai.config.SettingGroup.LIMITS;

import java.util.List;

/** How much a caller may ask for. */
final class LimitSettings {

  private static final ValueType PER_MINUTE = new ValueType.Whole(1, 1_000_000_000);
  private static final ValueType TIER =
      new ValueType.Choice(List.of("free", "tier-1", "tier-2", "tier-3", "tier-4", "tier-5"));

  static final List<Setting> ALL =
      List.of(
          limit("rate_limit_enabled", new ValueType.Flag(), "false", "Limit requests and tokens.")
              .alias("rate_limits.enabled"),
          limit("rate_limit_tier", TIER, "tier-1", "Which of OpenAI's tiers the limits follow.")
              .alias("rate_limits.tier"),
          limit(
                  "rate_limit_rpm",
                  PER_MINUTE,
                  "",
                  "Requests per minute instead of the tier's; not set: the tier's.")
              .alias("rate_limits.rpm_override")
              .alias("requests_per_minute"),
          limit(
                  "rate_limit_tpm",
                  PER_MINUTE,
                  "",
                  "Tokens per minute instead of the tier's; not set: the tier's.")
              .alias("rate_limits.tpm_override"),
          limit(
                  "redis_url",
                  new ValueType.Address(List.of("redis", "rediss")),
                  "",
                  "Redis server that shares counts between instances; not set: each counts alone.")
              .masked());

  private LimitSettings() {}

  private static Setting limit(String key, ValueType type, String defaultText, String description) {
    return Setting.of(LIMITS, key, type, defaultText, description).notInEffect();
  }
}
