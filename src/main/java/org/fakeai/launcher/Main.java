package org.fakeai.launcher;

import picocli.CommandLine;

/** Where the program begins. */
public final class Main {

  static final int FINE = 0;
  static final int UNHEALTHY = 1;
  static final int USAGE = 2;

  private Main() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var serverFlags = new SettingFlags();
    var printFlags = new SettingFlags();
    var checkFlags = new SettingFlags();
    var config =
        new CommandLine(new ConfigCommand())
            .addSubcommand(printFlags.on(new ConfigCommand.Print(printFlags)))
            .addSubcommand(checkFlags.on(new ConfigCommand.Check(checkFlags)));
    var program =
        new CommandLine(new FakeAiCommand())
            .addSubcommand(serverFlags.on(new ServerCommand(serverFlags)))
            .addSubcommand(new StatusCommand())
            .addSubcommand(new ControlCommand.Reload())
            .addSubcommand(new ControlCommand.Drain())
            .addSubcommand(new ControlCommand.Undrain())
            .addSubcommand(new WaitCommand())
            .addSubcommand(new MetricsCommand())
            .addSubcommand(new InteractiveCommand())
            .addSubcommand(config)
            .addSubcommand(new KeysCommand())
            .addSubcommand(new PrepareCommand())
            .addSubcommand(new CompletionCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Main::explain)
            .setExecutionExceptionHandler(Main::report);
    program.getCommandSpec().usageMessage().footer(FakeAiCommand.FOOTER);
    return program;
  }

  private static int explain(CommandLine.ParameterException problem, String[] arguments) {
    var command = problem.getCommandLine();
    var name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    command.getErr().println("'" + name + " --help' tells what there is.");
    return USAGE;
  }

  private static int report(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    if (problem instanceof LaunchException) {
      command.getErr().println("fakeai: " + problem.getMessage());
    } else {
      problem.printStackTrace(command.getErr());
    }
    return UNHEALTHY;
  }
}
