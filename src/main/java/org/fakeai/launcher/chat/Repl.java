package org.fakeai.launcher.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Reads lines and answers each: words after a slash itself, all others by the server. */
public final class Repl {

  private static final String HELP =
      """
      /model NAME   ask another model from now on
      /models       the server's models
      /system TEXT  tell the model something beforehand; without TEXT, nothing
      /history      what was said so far
      /reset        forget what was said (or /clear)
      /stats        all replies in sum
      /quit         end (or /exit, or the end of the input)""";

  private final ChatClient client;
  private final Conversation conversation;
  private final PrintWriter out;
  private final boolean watched;
  private final Totals totals = new Totals();

  /**
   * Prints to {@code out}.
   *
   * @param watched whether a person is at the keyboard, who wants to be prompted
   */
  public Repl(ChatClient client, Conversation conversation, PrintWriter out, boolean watched) {
    this.client = client;
    this.conversation = conversation;
    this.out = out;
    this.watched = watched;
  }

  /**
   * Returns at the end of the input or when told to.
   *
   * @return whether everything could be answered
   */
  public boolean run(BufferedReader in) throws IOException {
    boolean fine = true;
    if (watched) {
      out.println("Chatting with " + conversation.model() + "; /help tells the rest.");
    }
    for (var line = next(in); line != null && !isEnd(line); line = next(in)) {
      if (!line.isBlank()) {
        fine &= answer(line.strip());
      }
    }
    return fine;
  }

  /** The next line, or null at the end of the input. */
  @SuppressWarnings("NullAway") // Readers tell their end so.
  private String next(BufferedReader in) throws IOException {
    if (watched) {
      out.print("> ");
    }
    out.flush();
    return in.readLine();
  }

  private static boolean isEnd(String line) {
    return line.strip().equals("/quit") || line.strip().equals("/exit");
  }

  private boolean answer(String line) {
    try {
      if (line.startsWith("/")) {
        command(line);
      } else {
        reply(line);
      }
      return true;
    } catch (IOException e) {
      out.println("No answer: " + e.getMessage());
    } catch (ChatException e) {
      out.println(e.getMessage());
    }
    return false;
  }

  private void reply(String question) throws IOException, ChatException {
    try {
      var reply = client.stream(conversation.ask(question), this::show);
      conversation.remember(question, reply.text());
      totals.add(reply);
      out.println();
      out.println(reply.summary());
    } catch (IOException | ChatException e) {
      out.println();
      throw e;
    }
  }

  private void show(String piece) {
    out.print(piece);
    out.flush();
  }

  private void command(String line) throws IOException, ChatException {
    var words = line.split("\\s+", 2);
    var rest = words.length > 1 ? words[1] : "";
    switch (words[0].toLowerCase(Locale.ROOT)) {
      case "/help" -> out.println(HELP);
      case "/model" -> model(rest);
      case "/models" -> client.models().forEach(out::println);
      case "/system" -> conversation.system(rest);
      case "/history" ->
          conversation.messages().forEach(it -> out.println(it.role() + ": " + it.text()));
      case "/reset", "/clear" -> conversation.reset();
      case "/stats" -> out.println(totals);
      default -> throw new ChatException(words[0] + " is no command; /help tells what there is");
    }
  }

  private void model(String name) {
    if (!name.isEmpty()) {
      conversation.model(name);
    }
    out.println("model " + conversation.model());
  }
}
