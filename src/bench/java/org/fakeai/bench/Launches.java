package org.fakeai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fakeai.bench.process.LaunchPlan;
import org.fakeai.bench.yardstick.Recording;
import org.fakeai.bench.yardstick.Yardstick;

/** How the server under test and the yardstick are started. */
record Launches(Settings settings, StartCaches caches) {
  private static final Duration SERVER_PATIENCE = Duration.ofMinutes(3);
  private static final Duration YARDSTICK_PATIENCE = Duration.ofSeconds(30);

  /** The server with an ITL and arguments of the part's own, else as the settings say. */
  LaunchPlan server(String runtime, Duration itl, String... arguments)
      throws IOException, InterruptedException {
    return serverWithOpts(runtime, itl, settings.javaOpts(), arguments);
  }

  /**
   * The server with JVM options of the part's own, too.
   *
   * @param javaOpts its {@code JAVA_OPTS}; empty leaves the launcher's choice
   */
  LaunchPlan serverWithOpts(String runtime, Duration itl, String javaOpts, String... arguments)
      throws IOException, InterruptedException {
    if (runtime.equals(SelfCheck.RUNTIME)) {
      return yardstick(SelfCheck.recording());
    }
    Path directory = directory(runtime);
    Path readyFile = directory.resolve("ready");
    List<String> command = new ArrayList<>();
    command.add(settings.launcher().toString());
    command.addAll(List.of("server", "--runtime", runtime));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
    command.addAll(List.of("--ready-file", readyFile.toString()));
    command.addAll(List.of("--ttft", "0:0", "--itl", itl.toMillis() + ":0"));
    command.addAll(List.of("--response-delay", "0", "--no-random-delay"));
    command.addAll(settings.serverArguments());
    command.addAll(List.of(arguments));
    return new LaunchPlan(
        runtime,
        command,
        environment(runtime, javaOpts, directory),
        directory,
        Optional.of(readyFile),
        SERVER_PATIENCE);
  }

  LaunchPlan yardstick(Recording recording) throws IOException {
    Path directory = directory("yardstick");
    Path recorded = directory.resolve("recording.json");
    recording.save(recorded);
    Path readyFile = directory.resolve("ready");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.yardstickOpts());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Yardstick.class.getName());
    command.addAll(List.of(recorded.toString(), readyFile.toString(), settings.work().name()));
    return new LaunchPlan(
        "yardstick", command, Map.of(), directory, Optional.of(readyFile), YARDSTICK_PATIENCE);
  }

  /** A new folder for one process. */
  Path directory(String name) throws IOException {
    return Files.createTempDirectory(workDirectory(), name);
  }

  private Map<String, String> environment(String runtime, String javaOpts, Path directory)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("FAKEAI_STATE_DIR", workDirectory().resolve("state").toString());
    if (!javaOpts.isEmpty()) {
      environment.put("JAVA_OPTS", javaOpts);
    }
    boolean cached = caches.make(runtime, Map.copyOf(environment), directory);
    environment.put("FAKEAI_AOT", Boolean.toString(cached));
    return environment;
  }

  private Path workDirectory() throws IOException {
    return Files.createDirectories(settings.output().resolve("bench-work"));
  }
}
