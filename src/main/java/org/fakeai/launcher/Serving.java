package org.fakeai.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
  private final Optional<Path> readyFile;

  /** The console as it is before a runtime wraps it. */
  private final PrintStream out = System.out;

  Serving(ServerRuntime.Kind kind, FakeAiConfig config, Optional<Path> readyFile) {
    this.kind = kind;
    this.config = config;
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
    var launch = new Launch(Home.ofThisProgram(), api, management, folder.work());
    var warming = Warming.announce(Ticker.system());
    var runtime = kind.create();
    try {
      try (var progress = Progress.begin()) {
        progress.now(() -> "Starting the server");
        runtime.start(launch);
      }
      serve(launch, warming, stop);
    } finally {
      runtime.stop(LONGEST_STOP);
    }
  }

  private void serve(Launch launch, Warming warming, StopSignal stop)
      throws LaunchException, InterruptedException {
    try (var progress = Progress.begin()) {
      progress.now(() -> "Warming up");
      if (!warming.run(launch.api(), LONGEST_START)) {
        throw new LaunchException(
            "the server was not ready within " + LONGEST_START.toSeconds() + " seconds");
      }
    }
    ConsoleLog.attach(out, level());
    stop.serving();
    announce(launch.api(), launch.management());
    stop.await();
    out.println("Stopping: running replies have " + drainTime() + " to end");
    if (readyFile.isPresent()) {
      ReadyFile.remove(readyFile.get());
    }
    try (var progress = Progress.begin()) {
      progress.now(Lifecycle::describeInFlight);
      new Drain(Ticker.system(), config.server()).run();
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

  private void announce(Endpoint api, Optional<Endpoint> management) throws LaunchException {
    long millis = ManagementFactory.getRuntimeMXBean().getUptime();
    StartLines.of(api, management, kind, config.access(), millis).forEach(out::println);
    if (readyFile.isPresent()) {
      ReadyFile.write(readyFile.get(), api.uri("").toString());
    }
  }

  private FakeAiConfig.LogLevel level() {
    return config.server().debug() ? FakeAiConfig.LogLevel.DEBUG : config.server().logLevel();
  }

  private String drainTime() {
    return "%.0f seconds".formatted(config.server().drainTimeoutSeconds());
  }
}
