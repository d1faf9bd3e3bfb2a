package org.fakeai.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands to a server that runs on this host under the same user, over its control socket. */
abstract sealed class ControlCommand implements Callable<Integer> {

  private static final String EXIT = "exit ";
  private static final String PROGRESS = "~ ";

  @Mixin private LocalTarget target = new LocalTarget();

  @Spec private @Nullable CommandSpec spec;

  private final String word;

  ControlCommand(String word) {
    this.word = word;
  }

  @Command(
      name = "reload",
      description =
          "Put the configuration file, keys and model files as they are now in force; exit code 2 if"
              + " they have problems, and nothing changes.")
  static final class Reload extends ControlCommand {
    Reload() {
      super("reload");
    }
  }

  @Command(
      name = "drain",
      description =
          "Take the server out of service: health says 503, what runs may end; returns when nothing"
              + " runs, or with 1 after the configured time.")
  static final class Drain extends ControlCommand {
    Drain() {
      super("drain");
    }
  }

  @Command(name = "undrain", description = "Put a drained server back into service.")
  static final class Undrain extends ControlCommand {
    Undrain() {
      super("undrain");
    }
  }

  @Override
  public Integer call() {
    var console = Console.of(spec);
    try {
      return ask(word, target.socket(), console.getOut(), console.getErr());
    } catch (IOException e) {
      console.getErr().println("fakeai: no server answers at " + target.socket());
      return Main.UNHEALTHY;
    }
  }

  /**
   * Has the server do something and prints what it says.
   *
   * @throws IOException if none is there
   */
  static int ask(String word, Path socket, PrintWriter out, PrintWriter err) throws IOException {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        var in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
      channel.write(ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.UTF_8)));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(EXIT)) {
          out.flush();
          return Integer.parseInt(line.substring(EXIT.length()));
        }
        var text = line.substring(Math.min(2, line.length()));
        if (!line.startsWith(PROGRESS)) {
          out.println(text);
        } else if (System.console() != null) {
          err.println(text);
          err.flush();
        }
      }
      throw new IOException("the server went away");
    }
  }
}
