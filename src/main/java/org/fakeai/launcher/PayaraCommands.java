package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What Payara Micro is told before and after it boots.
 *
 * <p>Its second listener, made for HTTPS, becomes the management listener with a virtual server of
 * its own: a listener that a command creates is lost before the boot. MicroProfile's pages move
 * there, so that the API's paths are the application's alone.
 */
final class PayaraCommands {

  static final String APPLICATION = "fakeai";

  private static final String CONFIG = "configs.config.server-config.";
  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener.";
  private static final String PROTOCOL = CONFIG + "network-config.protocols.protocol.";

  private static final String TRANSPORT = CONFIG + "network-config.transports.transport.tcp.";

  /**
   * Payara queues four times this many bytes for a client that does not read, and then lets the
   * writer wait. Otherwise that would be four send buffers of the system, in which each flushed
   * event holds 8 KiB of heap: 360 MB for one client on the machine itself.
   */
  private static final int WRITE_BUFFER_BYTES = 8192;

  private PayaraCommands() {}

  static List<String> beforeBoot(Launch launch) {
    var commands = new ArrayList<String>();
    // Even a data grid of one would listen on all addresses.
    commands.add(set(CONFIG + "hazelcast-config-specific-configuration.enabled", "false"));
    commands.add(
        set(CONFIG + "http-service.virtual-server.server.network-listeners", "http-listener"));
    commands.add("set-openapi-configuration --enabled=true --virtualServers=management");
    commands.addAll(listener("http-listener", launch.api()));
    commands.add(set(TRANSPORT + "socket-write-buffer-size", Integer.toString(WRITE_BUFFER_BYTES)));
    commands.add(
        set(TRANSPORT + "write-timeout-millis", Long.toString(launch.longestWrite().toMillis())));
    var health = "set-microprofile-healthcheck-configuration --enabled=";
    launch
        .management()
        .ifPresentOrElse(
            it -> {
              var name = managementHost(it);
              commands.add(
                  "create-virtual-server --hosts %s --networklisteners https-listener management"
                      .formatted(name));
              commands.add(set(PROTOCOL + "https-listener.security-enabled", "false"));
              commands.add(
                  set(PROTOCOL + "https-listener.http.default-virtual-server", "management"));
              commands.addAll(listener("https-listener", it));
              commands.add(set(LISTENER + "https-listener.enabled", "true"));
              commands.add(health + "true --endpoint=health --virtualServers=management");
            },
            () -> commands.add(health + "false"));
    return commands;
  }

  static List<String> afterBoot(Launch launch) throws LaunchException {
    var metrics =
        launch.management().isPresent()
            ? "true --dynamic=true --endpoint=metrics --virtualServers=management"
            : "false --dynamic=true";
    // Not by --deploy, which would put the application on both virtual servers.
    return List.of(
        "set-metrics-configuration --enabled=" + metrics,
        "deploy --name %s --contextroot / --virtualservers server %s"
            .formatted(APPLICATION, launch.home().war()));
  }

  private static List<String> listener(String name, Endpoint endpoint) {
    var http = PROTOCOL + name + ".http.";
    return List.of(
        set(LISTENER + name + ".address", endpoint.isEveryAddress() ? "0.0.0.0" : endpoint.host()),
        set(LISTENER + name + ".port", Integer.toString(endpoint.port())),
        set(http + "max-connections", "-1"),
        set(http + "timeout-seconds", "75"),
        set(http + "encoded-slash-enabled", "true"),
        set(http + "server-header", "false"),
        set(http + "xframe-options", "false"));
  }

  /** A virtual server takes requests for its host on any listener: so a name nobody asks for. */
  private static String managementHost(Endpoint endpoint) {
    var seed = "management:" + endpoint.port();
    return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)) + ".invalid";
  }

  private static String set(String name, String value) {
    return "set " + name + "=" + value;
  }
}
