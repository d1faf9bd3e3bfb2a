package org.fakeai.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's cache of loaded and linked classes and of method profiles (JEP 483, 514, 515). The
 * script that starts the program names the file, for it alone knows the JVM's options; a server
 * with other options, another JDK or another build has another name and starts without.
 */
final class StartCache {

  /** Set by the script. */
  private static final String FILE = "org.fakeai.cache";

  private static final String SUFFIX = ".aot";

  /** Caches of other builds and options that stay. */
  private static final int OTHERS = 3;

  private final Path cache;

  StartCache(Path cache) {
    this.cache = cache;
  }

  /** Where the cache of this installation belongs; empty where there can be none. */
  static Optional<Path> wanted() {
    return Optional.of(System.getProperty(FILE, "")).filter(it -> !it.isEmpty()).map(Path::of);
  }

  /** True if it can be made and is not there. */
  static boolean isMissing() {
    return wanted().filter(it -> !Files.exists(it)).isPresent();
  }

  /**
   * Makes the cache, unless somebody else is making it.
   *
   * @param runtime as the server will be told, null if it will not
   * @param progress hears what is being done
   * @return what was done, in a sentence
   */
  String make(ServerRuntime.@Nullable Kind runtime, Consumer<String> progress)
      throws LaunchException, InterruptedException {
    var folder = StateFolder.create(cache.resolveSibling(""));
    try (var lock =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var mine = lock.tryLock()) {
      if (mine == null) {
        return "another process is making " + cache;
      }
      var work = Files.createTempDirectory(folder, ".training-");
      try {
        var made = new Training(work, word(runtime)).run(progress);
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Trees.delete(work);
      }
      clean(folder);
      return "made %s (%d MB)".formatted(cache, Files.size(cache) >> 20);
    } catch (IOException e) {
      throw new LaunchException("cannot make the start-up cache " + cache + ": " + e, e);
    }
  }

  private static @Nullable String word(ServerRuntime.@Nullable Kind runtime) {
    return runtime == null ? null : runtime.name().toLowerCase(Locale.ROOT);
  }

  private void clean(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var old =
          files
              .filter(it -> it.toString().endsWith(SUFFIX) && !it.equals(cache))
              .sorted(Comparator.comparing(StartCache::age).reversed())
              .skip(OTHERS)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }
}
