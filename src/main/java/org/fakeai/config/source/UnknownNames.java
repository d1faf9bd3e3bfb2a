package org.fakeai.config.source;

import java.util.Set;
import org.fakeai.config.Setting;
import org.fakeai.config.source.SettingSource.Entry;
import org.fakeai.config.source.SettingSource.Kind;

/** Names that are no setting: a problem, a warning, or somebody else's. */
final class UnknownNames {

  /** Read beside the settings, or handed by the launcher to the application in its process. */
  private static final Set<String> RESERVED =
      Set.of(
          ConfigFile.KEY,
          "home",
          "java_opts",
          "launched",
          "ready_file",
          "runtime",
          "version",
          "warm_up_token");

  private UnknownNames() {}

  static void note(Entry entry, Kind kind, Findings findings) {
    if (kind != Kind.FILE && isReserved(entry.name())) {
      return;
    }
    var nearest = NearestName.of(entry.name());
    var advice =
        "is not a setting"
            + nearest.map(it -> "; did you mean " + spelled(it, kind) + "?").orElse("");
    var problem = new Problem(entry.name(), "", entry.where(), advice);
    if (kind == Kind.ENVIRONMENT) {
      findings.warning(problem);
    } else {
      findings.problem(problem);
    }
  }

  private static boolean isReserved(String name) {
    return RESERVED.contains(name) || name.startsWith("launcher");
  }

  private static String spelled(Setting setting, Kind kind) {
    return kind == Kind.ENVIRONMENT ? setting.variable() : setting.key();
  }
}
