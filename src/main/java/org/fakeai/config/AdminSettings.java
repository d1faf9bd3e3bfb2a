package org.fakeai.config;

import static org.fakeai.config.SettingGroup.ADMIN;

import java.util.List;

/** What testers and operators see and steer. */
final class AdminSettings {

  static final List<Setting> ALL =
      List.of(
          Setting.of(
                  ADMIN,
                  "admin_api_keys",
                  new ValueType.Keys(),
                  "",
                  "Keys for /admin, or files with one key on each line; if none are set, /admin"
                      + " answers the machine itself alone, and nobody while API keys are"
                      + " required.")
              .masked(),
          Setting.of(
              ADMIN,
              "journal_size",
              new ValueType.Whole(0, 10_000),
              "100",
              "How many of the last requests the journal holds; 0 for none."),
          Setting.of(
              ADMIN,
              "journal_prompts",
              new ValueType.Flag(),
              "false",
              "The journal also holds the first 4,096 characters of what clients sent."));

  private AdminSettings() {}
}
