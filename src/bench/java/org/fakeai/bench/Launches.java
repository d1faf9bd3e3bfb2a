package org.fakeai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fakeai.bench.process.LaunchPlan;
import org.fakeai.bench.yardstick.Recording;
import org.fakeai.bench.yardstick.Yardstick;

/** How the server under test and the yardstick are started. */
record Launches(Settings settings) {
  private static final Duration SERVER_PATIENCE = Duration.ofMinutes(3);
  private static final Duration YARDSTICK_PATIENCE = Duration.ofSeconds(30);

  LaunchPlan server(String runtime) throws IOException {
    return runtime.equals(SelfCheck.RUNTIME) ? yardstick(SelfCheck.recording()) : fakeAi(runtime);
  }

  private LaunchPlan fakeAi(String runtime) throws IOException {
    Path directory = Files.createTempDirectory(workDirectory(), runtime);
    Path readyFile = directory.resolve("ready");
    List<String> command = new ArrayList<>();
    command.add(settings.launcher().toString());
    command.addAll(List.of("server", "--runtime", runtime));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
    command.addAll(List.of("--ready-file", readyFile.toString()));
    command.addAll(List.of("--ttft", "0:0", "--itl", "0:0"));
    command.addAll(List.of("--response-delay", "0", "--no-random-delay"));
    command.addAll(settings.serverArguments());
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    if (!settings.javaOpts().isEmpty()) {
      environment.put("JAVA_OPTS", settings.javaOpts());
    }
    return new LaunchPlan(runtime, command, environment, directory, readyFile, SERVER_PATIENCE);
  }

  LaunchPlan yardstick(Recording recording) throws IOException {
    Path directory = Files.createTempDirectory(workDirectory(), "yardstick");
    Path recorded = directory.resolve("recording.json");
    recording.save(recorded);
    Path readyFile = directory.resolve("ready");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.yardstickOpts());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Yardstick.class.getName());
    command.addAll(List.of(recorded.toString(), readyFile.toString(), settings.work().name()));
    return new LaunchPlan("yardstick", command, Map.of(), directory, readyFile, YARDSTICK_PATIENCE);
  }

  private Path workDirectory() throws IOException {
    return Files.createDirectories(settings.output().resolve("bench-work"));
  }
}
