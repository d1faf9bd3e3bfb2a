package org.fakeai.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fakeai status}: how a running server is. */
@Command(
    name = "status",
    description = "Show how a running server is; exit code 1 if it is not well.")
final class StatusCommand implements Callable<Integer> {

  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How the answer is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private Target target = new Target();

  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      description = "The server's state folder, if it is on this host. Default: the usual one.")
  private @Nullable String stateDir;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or json: the health page as it is. Default: text.")
  private Format format = Format.TEXT;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var uri = target.endpoint().uri("/health");
    var console = Console.of(spec);
    if (format == Format.TEXT && target.isThisHost()) {
      control(console);
    }
    try {
      var page = Page.get(uri, PATIENCE);
      if (format == Format.TEXT) {
        var status = STATUS.matcher(page.body());
        console.getOut().println(uri + ": " + (status.find() ? status.group(1) : page.status()));
      }
      console.getOut().println(page.body().strip());
      return page.isFine() ? Main.FINE : Main.UNHEALTHY;
    } catch (IOException e) {
      console.getErr().println("fakeai: no answer from " + uri + ": " + e.getMessage());
      return Main.UNHEALTHY;
    }
  }

  /** What only the server's own host can know; without it the health page has to do. */
  private void control(CommandLine console) {
    var socket = LocalTarget.socket(stateDir, target.port());
    try {
      ControlCommand.ask("status", socket, console.getOut(), console.getErr());
    } catch (IOException notOfThisUser) {
      console.getOut().println("control: no server of this user answers at " + socket);
    }
  }
}
