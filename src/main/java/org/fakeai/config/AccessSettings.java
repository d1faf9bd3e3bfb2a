package org.fakeai.config;

import static org.fakeai.config.SettingGroup.ACCESS;

import java.util.List;

/** Who may call, and the checks of the original's security section. */
final class AccessSettings {

  private static final ValueType FLAG = new ValueType.Flag();
  private static final ValueType PAGE_ACCESS =
      new ValueType.Choice(List.of("open", "loopback", "key"));

  static final List<Setting> ALL =
      List.of(
          access(
                  "require_api_key",
                  FLAG,
                  "false",
                  "Refuse API calls without a known key; keys on the command line switch it on.")
              .alias("auth.require_api_key"),
          access(
                  "api_keys",
                  new ValueType.Keys(),
                  "",
                  "The known keys, or files with one key on each line; if none are set and keys are"
                      + " required, /etc/fakeai/keys/api_keys.txt and /app/keys/api_keys.txt are"
                      + " read.")
              .alias("auth.api_keys")
              .masked(),
          access(
                  "hash_api_keys",
                  FLAG,
                  "false",
                  "Keep only SHA-256 digests of keys; a key of 64 hexadecimal digits is a digest"
                      + " already.")
              .alias("auth.hash_api_keys"),
          access(
              "metrics_access",
              PAGE_ACCESS,
              "loopback",
              "Who may read the metrics while keys are required: everybody, also the machine itself"
                  + " without a key, or only holders of a key."),
          access(
              "docs_access",
              PAGE_ACCESS,
              "loopback",
              "Who may read the API console while keys are required; values as for"
                  + " metrics_access."),
          access("enable_security", FLAG, "false", "All checks of this group at once.")
              .alias("security.enable_security")
              .notInEffect(),
          access("enable_input_validation", FLAG, "false", "Check requests for hostile content.")
              .alias("security.enable_input_validation")
              .notInEffect(),
          access("enable_injection_detection", FLAG, "false", "Refuse injection patterns.")
              .alias("security.enable_injection_detection")
              .notInEffect(),
          access("enable_abuse_detection", FLAG, "false", "Ban addresses that misbehave.")
              .alias("security.enable_abuse_detection")
              .notInEffect(),
          access(
                  "abuse_cleanup_interval",
                  new ValueType.Whole(60, 86_400),
                  "3600",
                  "Seconds between two removals of old abuse records.")
              .alias("security.abuse_cleanup_interval")
              .notInEffect());

  private AccessSettings() {}

  private static Setting access(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(ACCESS, key, type, defaultText, description);
  }
}
