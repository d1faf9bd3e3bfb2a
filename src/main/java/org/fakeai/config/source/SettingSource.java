package org.fakeai.config.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one place says about settings.
 *
 * @param kind decides how unknown names are taken
 * @param entries what it says
 * @param problems why it cannot be understood
 */
public record SettingSource(Kind kind, List<Entry> entries, List<Problem> problems) {

  /** The kind of place. */
  public enum Kind {
    COMMAND_LINE,
    ENVIRONMENT,
    FILE,
    /** A source that the runtime brings along. */
    RUNTIME
  }

  /**
   * One statement.
   *
   * @param name flat or nested ({@code generation.ttft_ms}), lower case, without prefix
   * @param value as written
   * @param where for people: {@code environment (FAKEAI_TTFT_MS)}
   */
  public record Entry(String name, RawValue value, String where) {}

  public SettingSource {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  SettingSource(Kind kind, List<Entry> entries) {
    this(kind, entries, List.of());
  }

  /** Settings given as flags, by their flat names. */
  public static SettingSource commandLine(Map<String, String> values) {
    var entries =
        values.entrySet().stream()
            .map(flag -> entry(flag.getKey(), flag.getValue(), "command line"))
            .toList();
    return new SettingSource(Kind.COMMAND_LINE, entries);
  }

  static Entry entry(String name, String text, String where) {
    return new Entry(name.toLowerCase(Locale.ROOT), new RawValue.Text(text), where);
  }
}
