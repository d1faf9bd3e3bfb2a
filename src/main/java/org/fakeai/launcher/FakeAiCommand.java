package org.fakeai.launcher;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself, which only has commands. */
@Command(
    name = "fakeai",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "An OpenAI-compatible API server that simulates instead of computing.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with: fakeai server",
      "Exit codes: 0 fine, 1 unreachable or unhealthy, 2 wrong usage or configuration."
    })
final class FakeAiCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var program = Console.of(spec);
    program.usage(program.getOut());
  }
}
