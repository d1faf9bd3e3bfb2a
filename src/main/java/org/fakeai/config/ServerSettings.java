package org.fakeai.config;

import static org.fakeai.config.SettingGroup.SERVER;

import java.util.List;

/** The process, its ports and its end. */
final class ServerSettings {

  static final List<Setting> ALL =
      List.of(
          server("host", new ValueType.Text(), "127.0.0.1", "Address the API listens on.")
              .alias("server.host"),
          server(
                  "port",
                  new ValueType.Whole(0, 65_535),
                  "8000",
                  "Port of the API; 0 takes any free one.")
              .alias("server.port"),
          server(
              "management_port",
              new ValueType.Whole(-1, 65_535),
              "",
              "Loopback port of the runtime's own health and metrics pages; -1 switches them off;"
                  + " not set: the API's port plus 1000."),
          server("debug", new ValueType.Flag(), "false", "Log in more detail.")
              .alias("server.debug"),
          server(
                  "log_level",
                  new ValueType.Choice(List.of("debug", "info", "warning", "error", "critical")),
                  "info",
                  "Least severity that is logged.")
              .alias("server.log_level"),
          server(
              "access_log",
              new ValueType.Flag(),
              "true",
              "Log one line for each request, without prompt and key."),
          server(
              "max_concurrent_requests",
              new ValueType.Whole(1, 1_000_000),
              "10000",
              "Simulated requests at once; above it the answer is 503."),
          server(
              "drain_grace_seconds",
              new ValueType.Decimal(0, 3_600),
              "0",
              "Seconds after a stop signal in which requests are still accepted."),
          server(
              "drain_timeout_seconds",
              new ValueType.Decimal(0, 86_400),
              "30",
              "Seconds that running replies may then take to end."),
          server(
              "state_dir",
              new ValueType.Text(),
              "",
              "Folder for all that servers on this host write; not set: systemd's state"
                  + " directory, or fakeai in the user's state folder."),
          server(
              "aot",
              new ValueType.Flag(),
              "true",
              "Start from a cache of loaded classes (JDK 25 and later), and make it in the"
                  + " background where there is none."),
          server(
                  "workers",
                  new ValueType.Whole(1, 128),
                  "1",
                  "Worker processes of the original; one process uses all cores here.")
              .alias("server.workers")
              .notInEffect(),
          server("reload", new ValueType.Flag(), "false", "Restart when the code changes.")
              .alias("server.reload")
              .notInEffect(),
          server("http2", new ValueType.Flag(), "false", "Serve HTTP/2.").notInEffect(),
          server("ssl_certfile", new ValueType.Text(), "", "PEM file of the certificate chain.")
              .notInEffect(),
          server("ssl_keyfile", new ValueType.Text(), "", "PEM file of the private key.")
              .notInEffect());

  private ServerSettings() {}

  private static Setting server(
      String key, ValueType type, String defaultText, String description) {
    return Setting.of(SERVER, key, type, defaultText, description);
  }
}
