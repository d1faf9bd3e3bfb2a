package org.fakeai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The start-up caches of the servers under test, made before they start, so that no server makes
 * one while it is measured.
 */
final class StartCaches {
  private final Path launcher;
  private final Progress progress;
  private final Map<List<Object>, Boolean> made = new HashMap<>();

  StartCaches(Path launcher, Progress progress) {
    this.launcher = launcher;
    this.progress = progress;
  }

  /**
   * Makes one unless this run has made it.
   *
   * @param environment the variables of the server that it is for
   * @param directory for the log
   * @return whether there is one
   */
  boolean make(String runtime, Map<String, String> environment, Path directory)
      throws IOException, InterruptedException {
    List<Object> key = List.of(runtime, environment);
    Boolean known = made.get(key);
    if (known != null) {
      return known;
    }
    long begin = System.nanoTime();
    Path log = directory.resolve("prepare.log");
    boolean done = run(runtime, environment, log) == 0;
    made.put(key, done);
    if (done) {
      progress.say("%s: start-up cache made in %.0f s", runtime, (System.nanoTime() - begin) / 1e9);
    } else {
      progress.say("%s: no start-up cache; see %s", runtime, log);
    }
    return done;
  }

  private int run(String runtime, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "prepare", "--runtime", runtime, "--quiet");
    builder.environment().keySet().removeIf(name -> name.startsWith("FAKEAI_"));
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
  }
}
