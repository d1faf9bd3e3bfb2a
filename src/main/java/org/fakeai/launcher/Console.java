package org.fakeai.launcher;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where commands print. */
final class Console {

  private Console() {}

  /** Of a command, once picocli has told it which it is. */
  static CommandLine of(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "a command runs by picocli").commandLine();
  }
}
