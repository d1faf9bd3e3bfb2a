package org.fakeai.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fakeai.config.source.ConfigReader;
import org.fakeai.config.source.ConfigReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fakeai config}: the settings as a server would read them. */
@Command(
    name = "config",
    description = "Show or check the settings that a server would start with.")
final class ConfigCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Console.of(spec), "Missing command: config print or config check");
  }

  private static ConfigReport read(SettingFlags flags, @Nullable CommandSpec spec) {
    var report = ConfigReader.forLauncher(flags.values(), System.getenv(), Path.of(""));
    Findings.print(report, Console.of(spec).getErr());
    return report;
  }

  /** {@code fakeai config print}. */
  @Command(
      name = "print",
      sortOptions = false,
      customSynopsis = "fakeai config print [OPTIONS]",
      description = "Print every setting's value and where it comes from; secrets are masked.")
  static final class Print implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", description = "yaml or json. Default: yaml.")
    private SettingList.Format format = SettingList.Format.YAML;

    @Spec private @Nullable CommandSpec spec;

    private final SettingFlags flags;

    Print(SettingFlags flags) {
      this.flags = flags;
    }

    @Override
    public Integer call() {
      var report = read(flags, spec);
      Console.of(spec).getOut().print(SettingList.of(report.effective(), format));
      Console.of(spec).getOut().flush();
      return report.problems().isEmpty() ? Main.FINE : Main.USAGE;
    }
  }

  /** {@code fakeai config check}. */
  @Command(
      name = "check",
      sortOptions = false,
      customSynopsis = "fakeai config check [OPTIONS]",
      description = "Tell what is wrong with the settings; exit code 2 if anything is.")
  static final class Check implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    private final SettingFlags flags;

    Check(SettingFlags flags) {
      this.flags = flags;
    }

    @Override
    public Integer call() {
      if (!read(flags, spec).problems().isEmpty()) {
        return Main.USAGE;
      }
      Console.of(spec).getOut().println("The configuration is fine.");
      return Main.FINE;
    }
  }
}
