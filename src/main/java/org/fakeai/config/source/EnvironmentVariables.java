package org.fakeai.config.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fakeai.config.source.SettingSource.Entry;

/** Settings among environment variables: {@code FAKEAI_TTFT_MS}, {@code FAKEAI_SERVER__PORT}. */
final class EnvironmentVariables {

  private static final String PREFIX = "fakeai_";

  /** What Kubernetes injects for services called fakeai, fakeai-redis and so on. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          "fakeai_([a-z0-9_]+_)?"
              + "(service_host|service_port(_[a-z0-9_]+)?"
              + "|port_\\d+_(tcp|udp|sctp)(_(proto|port|addr))?)");

  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

  private EnvironmentVariables() {}

  static SettingSource source(Map<String, String> environment) {
    List<Entry> entries =
        environment.entrySet().stream()
            .filter(variable -> isOurs(variable.getKey(), variable.getValue()))
            .sorted(Map.Entry.comparingByKey())
            .map(variable -> entry(variable.getKey(), variable.getValue()))
            .toList();
    return new SettingSource(SettingSource.Kind.ENVIRONMENT, entries);
  }

  static boolean isOurs(String variable, String value) {
    var name = variable.toLowerCase(Locale.ROOT);
    return name.startsWith(PREFIX) && !isServiceLink(name, value);
  }

  private static boolean isServiceLink(String name, String value) {
    boolean address = name.endsWith("_port") && SERVICE_ADDRESS.matcher(value).matches();
    return address || SERVICE_LINK.matcher(name).matches();
  }

  private static Entry entry(String variable, String value) {
    var name = variable.substring(PREFIX.length()).replace("__", ".");
    return SettingSource.entry(name, value, "environment (" + variable + ")");
  }
}
