package org.fakeai.launcher;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fakeai completion}: help for the keyboard. */
@Command(
    name = "completion",
    description = {
      "Print a completion script for bash and zsh.",
      "In a shell: source <(fakeai completion)"
    })
final class CompletionCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var command = Console.of(spec);
    command.getOut().print(AutoComplete.bash("fakeai", command.getParent()));
    command.getOut().flush();
  }
}
