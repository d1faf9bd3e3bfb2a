package org.fakeai.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference of all settings as Markdown. */
final class ConfigurationPage {

  private static final String HEADER =
      "| Setting | Environment | Allowed | Default | What it does |\n|---|---|---|---|---|\n";

  private ConfigurationPage() {}

  static String of(String introduction) {
    return Arrays.stream(SettingGroup.values())
        .map(ConfigurationPage::section)
        .collect(Collectors.joining("\n", introduction + "\n", ""));
  }

  private static String section(SettingGroup group) {
    return Settings.all().stream()
        .filter(setting -> setting.group() == group)
        .map(ConfigurationPage::row)
        .collect(Collectors.joining("", "### " + group.title() + "\n\n" + HEADER, ""));
  }

  private static String row(Setting setting) {
    var name = "`" + setting.key() + "`" + aliases(setting.aliases());
    var description = (setting.inEffect() ? "" : "*Not in effect yet.* ") + setting.description();
    return "| "
        + String.join(
            " | ",
            name,
            "`" + setting.variable() + "`",
            capital(setting.type().allowed()),
            setting.defaultText().isEmpty() ? "not set" : "`" + setting.defaultText() + "`",
            description)
        + " |\n";
  }

  private static String aliases(List<String> aliases) {
    return aliases.stream().map(it -> "<br>`" + it + "`").collect(Collectors.joining());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
