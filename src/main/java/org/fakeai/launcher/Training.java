package org.fakeai.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fakeai.kernel.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * A server that is started, loaded and stopped only to record which classes it needs and which
 * methods are hot. It runs with production's collector and options, on a port, a state folder and a
 * configuration of its own, and serves nobody else.
 */
final class Training {

  /** Set by the script: its own path. */
  private static final String PROGRAM = "org.fakeai.program";

  private static final String CACHE = "cache.aot";
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration LONGEST_END = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(50);

  /** Beside a running server, a training's heap must not take what belongs to that. */
  private static final String HEAP = "-Xmx512m";

  private final Path work;
  private final @Nullable String runtime;
  private final Ticker ticker = Ticker.system();

  Training(Path work, @Nullable String runtime) {
    this.work = work;
    this.runtime = runtime;
  }

  /** Returns the new cache, in the work folder. */
  Path run(Consumer<String> progress) throws LaunchException, InterruptedException, IOException {
    progress.accept("Starting a server to learn from ...");
    var server = command().start();
    var end = new Thread(() -> kill(server), "end training");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      var base = ready(server);
      progress.accept("Loading it ...");
      new TrainingLoad(base, ticker).run();
      progress.accept("Stopping it and writing the cache ...");
      server.destroy();
      if (!server.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failed("the server did not end");
      }
    } finally {
      kill(server);
      Runtime.getRuntime().removeShutdownHook(end);
    }
    var cache = work.resolve(CACHE);
    if (!Files.exists(cache)) {
      throw failed("the JVM wrote no cache");
    }
    return cache;
  }

  private ProcessBuilder command() throws IOException {
    var settings = Files.createFile(work.resolve("settings.yaml"));
    var words = new ArrayList<>(List.of(System.getProperty(PROGRAM, "fakeai"), "server"));
    words.addAll(List.of("--host", Endpoint.LOOPBACK, "--port", "0"));
    words.addAll(List.of("--config-file", settings.toString()));
    words.addAll(List.of("--state-dir", work.resolve("state").toString()));
    words.addAll(List.of("--ready-file", work.resolve("ready").toString()));
    words.addAll(List.of("--ttft", "1", "--itl", "0.2"));
    if (runtime != null) {
      words.addAll(List.of("--runtime", runtime));
    }
    var builder =
        new ProcessBuilder(words)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile());
    var environment = builder.environment();
    var own = environment.getOrDefault("JAVA_OPTS", "");
    environment.keySet().removeIf(name -> name.startsWith("FAKEAI_"));
    // Relative, for options are split at blanks.
    environment.put("JAVA_OPTS", own + " " + HEAP + " -XX:AOTCacheOutput=" + CACHE);
    return builder;
  }

  private URI ready(Process server) throws LaunchException, IOException {
    var file = work.resolve("ready");
    long start = ticker.nanos();
    while (!Files.exists(file)) {
      if (!server.isAlive()) {
        throw failed("the server ended with " + server.exitValue());
      }
      if (ticker.nanos() - start > LONGEST_START.toNanos()) {
        throw failed("the server was not ready in time");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return URI.create(Files.readString(file).strip());
  }

  private LaunchException failed(String what) throws IOException {
    var log = work.resolve("log");
    var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
    var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
    return new LaunchException(
        "training: " + what + (last.isEmpty() ? "" : "\n  " + String.join("\n  ", last)));
  }

  private static void kill(Process server) {
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly();
  }
}
