package org.fakeai.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.fakeai.kernel.Ticker;
import org.fakeai.launcher.chat.ChatClient;
import org.fakeai.launcher.chat.Conversation;
import org.fakeai.launcher.chat.Repl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fakeai interactive}: a chat with a running server. */
@Command(
    name = "interactive",
    description = {
      "Chat with a running server; each reply is followed by its times.",
      "Reads questions from standard input, a line each; /help tells the other commands."
    })
final class InteractiveCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();
  @Mixin private ApiKey key = new ApiKey();

  @Option(names = "--model", paramLabel = "NAME", description = "Who replies. Default: gpt-4o.")
  private String model = "gpt-4o";

  @Option(
      names = "--system",
      paramLabel = "TEXT",
      description = "What the model is told beforehand. Default: nothing.")
  private String system = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws LaunchException, IOException {
    var client = new ChatClient(target.endpoint().uri("/"), key.read(), Ticker.system());
    var conversation = new Conversation(model, system);
    boolean watched = Terminal.isIn() && Terminal.isOut();
    var repl = new Repl(client, conversation, Console.of(spec).getOut(), watched);
    var in = new BufferedReader(new InputStreamReader(System.in, encoding()));
    return repl.run(in) ? Main.FINE : Main.UNHEALTHY;
  }

  /** The keyboard's, which is not the one that files are read with. */
  private static Charset encoding() {
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }
}
