package org.fakeai.config.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;

/** Reads all sources, the higher before the lower, and reports everything that is wrong. */
public final class ConfigReader {

  private ConfigReader() {}

  /**
   * Reads outside any server.
   *
   * @param commandLine values by flat name, {@code config_file} among them; lists as {@link
   *     ListText#of} writes them
   * @param environment the process's variables
   * @param workingDirectory what relative paths start from
   */
  public static ConfigReport forLauncher(
      Map<String, String> commandLine, Map<String, String> environment, Path workingDirectory) {
    return forLauncher(commandLine, environment, Places.from(workingDirectory));
  }

  /** As the other, with files in other places. */
  public static ConfigReport forLauncher(
      Map<String, String> commandLine, Map<String, String> environment, Places places) {
    var named = Optional.ofNullable(commandLine.get(ConfigFile.KEY));
    return read(
        List.of(
            SettingSource.commandLine(commandLine),
            EnvironmentVariables.source(environment),
            ConfigFile.find(places, named, environment)),
        places);
  }

  /** The defaults alone. */
  public static FakeAiConfig defaults() {
    return read(List.of(), Places.from(Path.of(""))).config();
  }

  /** Reads sources, the highest first. */
  public static ConfigReport read(List<SettingSource> sources, Places places) {
    var findings = new Findings();
    var chosen = new LinkedHashMap<String, Chosen>();
    for (var source : sources) {
      SourceReader.read(source, findings).forEach(chosen::putIfAbsent);
    }
    Defaults.values().forEach(chosen::putIfAbsent);
    new AccessRules(places, findings).apply(chosen);
    PortRules.apply(chosen, findings);
    new ScriptRules(places, findings).apply(chosen);
    return new ConfigReport(
        RecordBinder.bind(values(chosen)),
        findings.problems(),
        findings.warnings(),
        Settings.all().stream().map(setting -> effective(setting, chosen)).toList());
  }

  private static Map<String, Object> values(Map<String, Chosen> chosen) {
    var values = new LinkedHashMap<String, Object>();
    chosen.forEach((key, it) -> values.put(key, it.value()));
    return values;
  }

  private static EffectiveSetting effective(Setting setting, Map<String, Chosen> chosen) {
    var it = chosen.get(setting.key());
    return it == null
        ? new EffectiveSetting(setting.key(), "", "default", setting.inEffect())
        : new EffectiveSetting(
            setting.key(), Shown.value(setting, it.value()), it.where(), setting.inEffect());
  }
}
