package org.fakeai.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.management.JMException;
import org.fakeai.config.FakeAiConfig;
import org.fakeai.kernel.Ticker;

/** One server's life, from the ports to the end of its last reply. */
final class Serving {

  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
  private static final int MANAGEMENT_OFFSET = 1000;
  private static final int HIGHEST_PORT = 65_535;

  private final ServerRuntime.Kind kind;
  private final FakeAiConfig config;
  private final Operations operations;
  private final Optional<Path> readyFile;

  /** The console as it is before a runtime wraps it. */
  private final PrintStream out = System.out;

  private final PrintStream err = System.err;

  /**
   * To be begun with {@link #run}.
   *
   * @param config what the settings say now
   */
  Serving(
      ServerRuntime.Kind kind, Settings settings, FakeAiConfig config, Optional<Path> readyFile) {
    this.kind = kind;
    this.config = config;
    this.operations = new Operations(settings, config, Ticker.system());
    this.readyFile = readyFile;
  }

  void run() throws LaunchException, InterruptedException {
    if (readyFile.isPresent()) {
      ReadyFile.remove(readyFile.get());
    }
    var api = Ports.claim("the API", config.server().host(), config.server().port());
    var management = management(api);
    System.setProperty("fakeai.port", Integer.toString(api.port()));
    var folder = ServerFolder.take(StateFolder.of(config.server().stateDir()), api.port());
    Runtime.getRuntime().addShutdownHook(new Thread(folder::remove, "remove server folder"));
    var stop = StopSignal.install(folder::remove);
    var launch = new Launch(Home.ofThisProgram(), api, management, longestWrite(), folder.work());
    var warming = Warming.announce(Ticker.system());
    var runtime = kind.create();
    try {
      try (var progress = Progress.begin()) {
        progress.now(() -> "Starting the server");
        runtime.start(launch);
      }
      serve(launch, folder, warming, stop);
    } finally {
      runtime.stop(LONGEST_STOP);
    }
  }

  private void serve(Launch launch, ServerFolder folder, Warming warming, StopSignal stop)
      throws LaunchException, InterruptedException {
    try (var progress = Progress.begin()) {
      progress.now(() -> "Warming up");
      if (!warming.run(launch.api(), LONGEST_START)) {
        throw new LaunchException(
            "the server was not ready within " + LONGEST_START.toSeconds() + " seconds");
      }
    }
    ConsoleLog.attach(out, config.server());
    var control = control(folder.file(ControlSocket.NAME));
    stop.serving(() -> new Thread(this::reload, "reload").start());
    announce(launch.api(), launch.management());
    var preparing = new Preparing();
    if (config.server().aot() && StartCache.isMissing()) {
      preparing.begin(kind);
    }
    stop.await();
    preparing.end();
    out.println("Stopping when no reply runs; a second signal stops at once");
    if (readyFile.isPresent()) {
      ReadyFile.remove(readyFile.get());
    }
    drain();
    control.ifPresent(ControlSocket::close);
  }

  private Optional<ControlSocket> control(Path path) {
    try {
      return Optional.of(ControlSocket.open(path, operations));
    } catch (IOException e) {
      err.printf(
          "fakeai: warning: no control socket at %s: %s; a state folder with a shorter path helps%n",
          path, e.getMessage());
      return Optional.empty();
    }
  }

  private void reload() {
    try {
      operations.reload().lines().forEach(line -> err.println("fakeai: " + line));
    } catch (JMException e) {
      err.println("fakeai: cannot reload: " + e);
    }
  }

  private void drain() {
    try (var progress = Progress.begin()) {
      progress.now(Lifecycle::describeInFlight);
      var outcome = operations.drain(line -> {});
      if (outcome.exitCode() != Main.FINE) {
        outcome.lines().forEach(line -> err.println("fakeai: " + line));
      }
    } catch (JMException e) {
      err.println("fakeai: cannot drain the application: " + e);
    }
  }

  private Optional<Endpoint> management(Endpoint api) throws LaunchException {
    int wanted =
        config
            .server()
            .managementPort()
            .orElseGet(
                () ->
                    config.server().port() == 0 || api.port() + MANAGEMENT_OFFSET > HIGHEST_PORT
                        ? 0
                        : api.port() + MANAGEMENT_OFFSET);
    return wanted < 0
        ? Optional.empty()
        : Optional.of(Ports.claim("the runtime's own pages", Endpoint.LOOPBACK, wanted));
  }

  /** A client that takes nothing for as long as a stream may wait is given up. */
  private Duration longestWrite() {
    var limits = config.streaming();
    double seconds = Math.min(limits.streamTokenTimeoutSeconds(), limits.streamTimeoutSeconds());
    return Duration.ofSeconds((long) Math.ceil(seconds));
  }

  private void announce(Endpoint api, Optional<Endpoint> management) throws LaunchException {
    long millis = ManagementFactory.getRuntimeMXBean().getUptime();
    StartLines.of(api, management, kind, config.access(), millis).forEach(out::println);
    if (readyFile.isPresent()) {
      ReadyFile.write(readyFile.get(), api.uri("").toString());
    }
  }
}
