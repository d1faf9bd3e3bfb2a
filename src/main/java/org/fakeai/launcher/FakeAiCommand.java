package org.fakeai.launcher;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, which only has commands. */
@Command(
    name = "fakeai",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "An OpenAI-compatible API server that simulates instead of computing.",
    synopsisSubcommandLabel = "COMMAND")
final class FakeAiCommand implements Runnable {

  /** Set apart from the annotation, from which the commands would inherit it. */
  static final String[] FOOTER = {
    "",
    "Start with: fakeai server",
    "Exit codes: 0 fine, 1 unreachable or unhealthy, 2 wrong usage or configuration."
  };

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var program = Console.of(spec);
    program.usage(program.getOut());
  }
}
