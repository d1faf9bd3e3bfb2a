package org.fakeai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fakeai prepare}: makes the start-up cache that {@code fakeai server} with the same runtime
 * and state folder will find.
 */
@Command(
    name = "prepare",
    description =
        "Make the start-up cache of this installation (JDK 25 and later): a server of its own is"
            + " started, loaded and stopped for it.")
final class PrepareCommand implements Callable<Integer> {

  @Option(
      names = "--runtime",
      paramLabel = "NAME",
      description = "The Jakarta EE server that the cache is for, as the server is told.")
  private ServerRuntime.@Nullable Kind runtime;

  /** Read by the script, which names the cache. */
  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      description = "The state folder that servers will have. Default: the usual one.")
  void stateDir(Path folder) {
    // The script has put it into the cache's name.
  }

  @Option(
      names = "--with-program",
      description = "Put the cache beside the program, for every user and state folder.")
  private boolean withProgram;

  @Option(names = "--into", hidden = true, description = "The cache's file.")
  private @Nullable Path into;

  @Option(names = "--quiet", description = "Say nothing unless it fails.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws LaunchException, InterruptedException {
    var console = Console.of(spec);
    var cache = cache();
    if (cache.isEmpty()) {
      console.getErr().println("fakeai: no start-up cache here: it takes JDK 25 or later");
      return Main.UNHEALTHY;
    }
    Consumer<String> progress = quiet ? line -> {} : console.getErr()::println;
    var outcome = new StartCache(cache.get()).make(runtime, progress);
    if (!quiet) {
      console.getOut().println(outcome);
    }
    return Main.FINE;
  }

  private Optional<Path> cache() throws LaunchException {
    if (into != null) {
      return Optional.of(into);
    }
    var wanted = StartCache.wanted();
    if (!withProgram || wanted.isEmpty()) {
      return wanted;
    }
    var folder = Home.ofThisProgram().folder().resolve("aot");
    try {
      // Not as a state folder is made: everybody may read it.
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LaunchException("cannot write beside the program: " + e.getMessage(), e);
    }
    return Optional.of(folder.resolve(wanted.get().getFileName()));
  }
}
