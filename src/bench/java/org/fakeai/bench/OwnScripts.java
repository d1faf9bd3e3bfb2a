package org.fakeai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.bench.process.LaunchPlan;

/** How the runtimes are started by their own means, with the same WAR and the same features. */
record OwnScripts(Settings settings, Launches launches) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener."
          + "http-listener.";

  /**
   * A server to be started.
   *
   * @param port where it will listen; 0 if its ready file tells
   */
  record Start(LaunchPlan plan, int port) {}

  /** FakeAI's own launcher, on a port known before. */
  Start launcher(String runtime) throws IOException, InterruptedException {
    if (runtime.equals(SelfCheck.RUNTIME)) {
      return new Start(launches.yardstick(SelfCheck.recording()), 0);
    }
    int port = freePort();
    // The last one counts.
    String[] onPort = {"--port", Integer.toString(port)};
    return new Start(launches.server(runtime, Duration.ZERO, onPort), port);
  }

  /** The runtime's own. */
  Start plain(String runtime) throws IOException {
    return switch (runtime) {
      case "liberty" -> liberty();
      case "payara" -> payara();
      case SelfCheck.RUNTIME -> new Start(launches.yardstick(SelfCheck.recording()), 0);
      default -> throw new IllegalArgumentException("no script of its own: " + runtime);
    };
  }

  private Start liberty() throws IOException {
    int port = freePort();
    Path directory = launches.directory("liberty-script");
    Path server = Files.createDirectories(directory.resolve("usr/servers/plain"));
    Files.copy(program("liberty/config/server.xml"), server.resolve("server.xml"));
    Files.writeString(
        server.resolve("bootstrap.properties"),
        """
        api.port=%d
        management.enabled=false
        war=%s
        """
            .formatted(port, program("fakeai.war")),
        UTF_8);
    List<String> command = List.of(program("liberty/wlp/bin/server").toString(), "run", "plain");
    String user = directory.resolve("usr").toString();
    return start("liberty-script", command, Map.of("WLP_USER_DIR", user), directory, port);
  }

  private Start payara() throws IOException {
    int port = freePort();
    Path directory = launches.directory("payara-script");
    Path before = directory.resolve("before-boot");
    Files.writeString(
        before,
        """
        set %saddress=127.0.0.1
        set-microprofile-healthcheck-configuration --enabled=true --endpoint=own/health
        """
            .formatted(LISTENER),
        UTF_8);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            program("payara/payara-micro.jar").toString(),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--prebootcommandfile",
            before.toString(),
            "--deploy",
            program("fakeai.war").toString(),
            "--contextroot",
            "/");
    return start("payara-script", command, Map.of(), directory, port);
  }

  private static Start start(
      String name, List<String> command, Map<String, String> more, Path directory, int port) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return new Start(
        new LaunchPlan(name, command, environment, directory, Optional.empty(), PATIENCE), port);
  }

  private Path program(String part) {
    return settings.launcher().resolveSibling("target").resolve(part);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
