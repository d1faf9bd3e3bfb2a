package org.fakeai.config;

import static org.fakeai.config.SettingGroup.SCRIPT;

import java.util.List;

/** What operators write themselves. */
final class ScriptSettings {

  private static final ValueType TEXT = new ValueType.Text();

  static final List<Setting> ALL =
      List.of(
          script("reply_text", TEXT, "What every reply says if reply_mode is fixed."),
          script(
              "reply_texts",
              new ValueType.Texts(),
              "What replies say one after the other, from the first again after the last, if"
                  + " reply_mode is sequence."),
          script(
              "reply_dataset_file",
              TEXT,
              "JSON Lines file of prompts and responses that answer if reply_mode is dataset."),
          script(
              "scenario_file",
              TEXT,
              "YAML file of rules that decide before reply_mode does; see docs/scenarios.md."));

  private ScriptSettings() {}

  private static Setting script(String key, ValueType type, String description) {
    return Setting.of(SCRIPT, key, type, "", description);
  }
}
