package org.fakeai.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fakeai server}: checks everything, then serves until it is told to stop. */
@Command(
    name = "server",
    sortOptions = false,
    description = "Start the server.",
    customSynopsis = "fakeai server [OPTIONS]",
    footer = {
      "",
      "Every setting also has an environment variable (FAKEAI_PORT) and a name in the"
          + " configuration file (port). The command line goes before the environment, the"
          + " environment before the file.",
      "'fakeai config print' shows what is in force and where it comes from."
    })
final class ServerCommand implements Callable<Integer> {

  private final SettingFlags flags;

  @Option(
      names = "--runtime",
      paramLabel = "NAME",
      description =
          "The Jakarta EE server: liberty or payara. Default: liberty, or the only one installed.")
  private ServerRuntime.@Nullable Kind runtime;

  @Option(
      names = "--ready-file",
      paramLabel = "FILE",
      description = "While ready, keep the server's URL in this file.")
  private @Nullable Path readyFile;

  @Spec private @Nullable CommandSpec spec;

  ServerCommand(SettingFlags flags) {
    this.flags = flags;
  }

  @Override
  public Integer call() throws LaunchException, InterruptedException {
    var given = flags.values();
    var settings = new Settings(given);
    var report = settings.read();
    Findings.print(report, Console.of(spec).getErr());
    if (!report.problems().isEmpty()) {
      return Main.USAGE;
    }
    given.forEach((key, value) -> System.setProperty("fakeai." + key, value));
    var kind = runtime == null ? Home.ofThisProgram().usual() : runtime;
    new Serving(kind, settings, report.config(), Optional.ofNullable(readyFile)).run();
    return Main.FINE;
  }
}
