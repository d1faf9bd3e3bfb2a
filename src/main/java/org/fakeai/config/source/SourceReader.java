package org.fakeai.config.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fakeai.config.Setting;
import org.fakeai.config.Settings;
import org.fakeai.config.source.SettingSource.Entry;

/** Understands one source, whether or not a higher one overrides it. */
final class SourceReader {

  private final SettingSource source;
  private final Findings findings;
  private final Map<String, Chosen> values = new LinkedHashMap<>();

  private SourceReader(SettingSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Values by flat name. */
  static Map<String, Chosen> read(SettingSource source, Findings findings) {
    var reader = new SourceReader(source, findings);
    source.problems().forEach(findings::problem);
    source.entries().forEach(reader::entry);
    return reader.values;
  }

  private void entry(Entry entry) {
    Settings.named(entry.name())
        .ifPresentOrElse(
            setting -> known(setting, entry),
            () -> UnknownNames.note(entry, source.kind(), findings));
  }

  private void known(Setting setting, Entry entry) {
    if (entry.value().isBlank()) {
      return;
    }
    ValueParser.parse(setting.type(), entry.value())
        .ifPresentOrElse(
            value -> keep(new Chosen(setting, value, source.kind(), entry.where())),
            () -> notAllowed(setting, entry));
  }

  private void keep(Chosen value) {
    var key = value.setting().key();
    Optional.ofNullable(values.putIfAbsent(key, value))
        .filter(earlier -> !earlier.value().equals(value.value()))
        .ifPresent(
            earlier ->
                findings.problem(
                    new Problem(
                        key,
                        "",
                        value.where(),
                        "already has another value at " + earlier.where())));
  }

  private void notAllowed(Setting setting, Entry entry) {
    var shown = Shown.raw(setting, entry.value());
    var advice = "must be " + setting.type().allowed();
    findings.problem(new Problem(setting.key(), shown, entry.where(), advice));
  }
}
