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
    var program = new CommandLine(new FakeAiCommand());
    program.addSubcommand(SettingFlags.addTo(new CommandLine(new ServerCommand())));
    program.addSubcommand(new StatusCommand());
    program.addSubcommand(new WaitCommand());
    program.addSubcommand(
        new CommandLine(new ConfigCommand())
            .addSubcommand(SettingFlags.addTo(new CommandLine(new ConfigCommand.Print())))
            .addSubcommand(SettingFlags.addTo(new CommandLine(new ConfigCommand.Check()))));
    program.addSubcommand(new CommandLine(new KeysCommand()));
    program.addSubcommand(new CompletionCommand());
    program.setExecutionExceptionHandler(Main::report);
    return program;
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
