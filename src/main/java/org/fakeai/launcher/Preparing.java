package org.fakeai.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The start-up cache for the next start, made in the background while this server serves. */
final class Preparing {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private @Nullable Process process;

  /** Begins, in a process that yields to every other; nothing depends on its success. */
  void begin(ServerRuntime.Kind runtime) {
    var cache = StartCache.wanted();
    if (cache.isEmpty()) {
      return;
    }
    try {
      process =
          new ProcessBuilder(
                  List.of(
                      "nice",
                      "-n",
                      "19",
                      System.getProperty("org.fakeai.program", "fakeai"),
                      "prepare",
                      "--quiet",
                      "--runtime",
                      runtime.name().toLowerCase(Locale.ROOT),
                      "--into",
                      cache.get().toString()))
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
    } catch (IOException notHere) {
      System.err.println("fakeai: no start-up cache will be made: " + notHere.getMessage());
    }
  }

  /** Gives up what is not done. */
  void end() {
    if (process == null || !process.isAlive()) {
      return;
    }
    try {
      process.destroy();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
