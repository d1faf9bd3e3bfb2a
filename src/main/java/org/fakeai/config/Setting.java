package org.fakeai.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The declaration of one setting.
 *
 * @param group heading in lists
 * @param key flat name in lower case with underscores; camel case of it names the component of
 *     {@link FakeAiConfig}
 * @param type which values are allowed
 * @param defaultText the default as it would be written; empty for none
 * @param description one sentence, with the unit
 * @param aliases other names, most of them nested names of the original
 * @param inEffect changes something today
 * @param secret never shown
 */
public record Setting(
    SettingGroup group,
    String key,
    ValueType type,
    String defaultText,
    String description,
    List<String> aliases,
    boolean inEffect,
    boolean secret) {

  public Setting {
    aliases = List.copyOf(aliases);
  }

  static Setting of(
      SettingGroup group, String key, ValueType type, String defaultText, String description) {
    return new Setting(group, key, type, defaultText, description, List.of(), true, false);
  }

  Setting alias(String name) {
    var more = Stream.concat(aliases.stream(), Stream.of(name)).toList();
    return new Setting(group, key, type, defaultText, description, more, inEffect, secret);
  }

  Setting notInEffect() {
    return new Setting(group, key, type, defaultText, description, aliases, false, secret);
  }

  Setting masked() {
    return new Setting(group, key, type, defaultText, description, aliases, inEffect, true);
  }

  /** Its environment variable. */
  public String variable() {
    return "FAKEAI_" + key.toUpperCase(Locale.ROOT);
  }

  /** Its MicroProfile property and system property. */
  public String property() {
    return "fakeai." + key;
  }
}
