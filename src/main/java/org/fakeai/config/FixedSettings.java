package org.fakeai.config;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.config.FakeAiConfig.Server;

/** Settings that a running process cannot change. */
public final class FixedSettings {

  private FixedSettings() {}

  /**
   * What differs and takes a restart, as {@code port: 8000 -> 8001}.
   *
   * @param running what the process began with
   * @param wanted what is set now
   */
  public static List<String> changed(FakeAiConfig running, FakeAiConfig wanted) {
    Server before = running.server();
    Server after = wanted.server();
    List<String> changed = new ArrayList<>();
    compare("host", before.host(), after.host(), changed);
    compare("port", before.port(), after.port(), changed);
    compare(
        "management_port",
        before.managementPort().map(Object::toString).orElse("not set"),
        after.managementPort().map(Object::toString).orElse("not set"),
        changed);
    compare(
        "state_dir",
        before.stateDir().orElse("not set"),
        after.stateDir().orElse("not set"),
        changed);
    compare("aot", before.aot(), after.aot(), changed);
    return changed;
  }

  private static void compare(String name, Object before, Object after, List<String> changed) {
    if (!before.equals(after)) {
      changed.add(name + ": " + before + " -> " + after);
    }
  }
}
