package org.fakeai.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.fakeai.config.Setting;
import org.fakeai.config.SettingGroup;
import org.fakeai.config.Settings;
import org.fakeai.config.ValueType;
import org.fakeai.config.source.ListText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** A flag for every setting, the original's spellings, and what they were given. */
final class SettingFlags {

  static final String CONFIG_FILE = "config_file";

  private static final String API_KEYS = "api_keys";
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.of(
          "rate_limit_enabled", "--enable-rate-limiting",
          "kv_cache_enabled", "--enable-kv-cache",
          "kv_cache_num_workers", "--kv-cache-workers",
          "enable_safety_features", "--enable-safety",
          "enable_security", "--security");

  private final Map<String, String> given = new LinkedHashMap<>();
  private final List<String> keys = new ArrayList<>();

  /** By flat name, as {@link org.fakeai.config.source.ConfigReader} takes them. */
  Map<String, String> values() {
    var values = new LinkedHashMap<>(given);
    if (!keys.isEmpty()) {
      values.put(API_KEYS, ListText.of(keys));
      values.putIfAbsent("require_api_key", "true");
    }
    return values;
  }

  /** The command with these flags. */
  CommandLine on(Object command) {
    var line = new CommandLine(command);
    var spec = line.getCommandSpec();
    addGeneral(spec);
    for (var group : SettingGroup.values()) {
      var options =
          Settings.all().stream()
              .filter(setting -> setting.group() == group && !setting.key().equals(API_KEYS))
              .map(this::option)
              .toList();
      if (!options.isEmpty()) {
        var arguments = ArgGroupSpec.builder().validate(false).exclusive(false);
        arguments.heading("%n" + group.title() + ":%n").multiplicity("0..1");
        options.forEach(arguments::addArg);
        spec.addArgGroup(arguments.build());
      }
    }
    return line;
  }

  private void addGeneral(CommandSpec spec) {
    spec.addOption(
        text(value -> put(CONFIG_FILE, value), "--config-file")
            .paramLabel("FILE")
            .description("Read settings from this YAML or JSON file.")
            .build());
    spec.addOption(
        texts(keys::addAll, "--api-key")
            .paramLabel("KEY|FILE")
            .description("Ask for API keys and know this one, or those of this file; repeatable.")
            .build());
    spec.addOption(
        text(value -> time("ttft", value, spec), "--ttft")
            .paramLabel("MS[:PERCENT]")
            .description("Time to the first token, and its spread.")
            .build());
    spec.addOption(
        text(value -> time("itl", value, spec), "--itl")
            .paramLabel("MS[:PERCENT]")
            .description("Time between two tokens, and its spread.")
            .build());
    spec.addOption(
        texts(values -> values.forEach(value -> set(value, spec)), "--set")
            .paramLabel("NAME=VALUE")
            .description("Any setting by its name; repeatable.")
            .build());
  }

  private OptionSpec option(Setting setting) {
    var name = "--" + setting.key().replace('_', '-');
    var other = OTHER_SPELLINGS.get(setting.key());
    var names = other == null ? new String[] {name} : new String[] {name, other};
    var described =
        setting.defaultText().isEmpty()
            ? setting.description()
            : setting.description() + " Default: " + setting.defaultText() + ".";
    var option =
        setting.type() instanceof ValueType.Flag
            ? flag(setting, names)
            : text(value -> put(setting.key(), value), names).paramLabel("VALUE");
    return option.description(described.replace("%", "%%")).build();
  }

  private OptionSpec.Builder flag(Setting setting, String... names) {
    return OptionSpec.builder(names)
        .type(Boolean.class)
        .arity("0..1")
        .fallbackValue("true")
        .hideParamSyntax(true)
        .negatable(true)
        .converters(SettingFlags::yesOrNo)
        .setter(setter(value -> put(setting.key(), value.toString())));
  }

  private static Boolean yesOrNo(String word) {
    return ValueType.Flag.of(word)
        .orElseThrow(
            () -> new TypeConversionException("must be true or false, not '" + word + "'"));
  }

  private static OptionSpec.Builder text(Given given, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .setter(setter(value -> given.is((String) value)));
  }

  private static OptionSpec.Builder texts(GivenAll given, String name) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .arity("1")
        .setter(setter(value -> given.are(List.of((String[]) value))));
  }

  private void put(String key, String value) {
    given.put(key, value);
  }

  private void time(String name, String value, CommandSpec spec) {
    var parts = value.split(":", -1);
    if (parts.length > 2 || parts[0].isBlank() || parts[parts.length - 1].isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          "--%s takes milliseconds or milliseconds:percent, as in 20 or 20:10, not '%s'"
              .formatted(name, value));
    }
    put(name + "_ms", parts[0].strip());
    if (parts.length == 2) {
      put(name + "_variance_percent", parts[1].strip());
    }
  }

  private void set(String assignment, CommandSpec spec) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new ParameterException(
          spec.commandLine(), "--set takes NAME=VALUE, not '" + assignment + "'");
    }
    var name = assignment.substring(0, equals).strip().toLowerCase(Locale.ROOT).replace('-', '_');
    put(name, assignment.substring(equals + 1));
  }

  /** Takes a flag's value. */
  @FunctionalInterface
  private interface Given {
    void is(String value);
  }

  /** Takes a repeated flag's values. */
  @FunctionalInterface
  private interface GivenAll {
    void are(List<String> values);
  }

  private static ISetter setter(Consumer<Object> given) {
    return new ISetter() {
      @Override
      public <T> @Nullable T set(@Nullable T value) {
        // Before it parses, picocli sets what is not given to null.
        if (value != null) {
          given.accept(value);
        }
        return null;
      }
    };
  }
}
