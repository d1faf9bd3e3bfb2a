package org.fakeai.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;

/**
 * Where operators reach the running server: a socket in its folder that only its user may open. A
 * client writes one word; what comes back is lines for people, each after {@code ". "} or, while it
 * goes on, {@code "~ "}, and at last {@code "exit N"}.
 */
final class ControlSocket {

  static final String NAME = "control.sock";

  /** Connections at once; no more are served. */
  private static final int MOST = 32;

  private static final int LONGEST_WORD = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ServerSocketChannel listener;
  private final Operations operations;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
  private final Thread accepting =
      Thread.ofPlatform().daemon().name("fakeai-control").unstarted(this::accept);

  private ControlSocket(ServerSocketChannel listener, Operations operations) {
    this.listener = listener;
    this.operations = operations;
  }

  /**
   * Listens until {@link #close}.
   *
   * @throws IOException also where the path is too long for a socket (about 100 bytes)
   */
  static ControlSocket open(Path path, Operations operations) throws IOException {
    Files.deleteIfExists(path);
    var listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      // Nobody else can enter its folder, so that nobody is earlier than this.
      listener.bind(UnixDomainSocketAddress.of(path));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException | RuntimeException e) {
      listener.close();
      throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
    var socket = new ControlSocket(listener, operations);
    socket.accepting.start();
    return socket;
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        var client = listener.accept();
        if (open.size() >= MOST) {
          client.close();
          continue;
        }
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8),
                LONGEST_WORD);
        var out =
            new PrintWriter(
                new OutputStreamWriter(Channels.newOutputStream(client), StandardCharsets.UTF_8))) {
      answer(word(in), out);
    } catch (IOException gone) {
      // It was the client's choice.
    } finally {
      open.remove(client);
    }
  }

  private static String word(BufferedReader in) throws IOException {
    var word = new StringBuilder();
    for (int c = in.read(); c > ' ' && word.length() < LONGEST_WORD; c = in.read()) {
      word.append((char) c);
    }
    return word.toString();
  }

  private void answer(String word, PrintWriter out) {
    int exitCode;
    try {
      var outcome =
          switch (word) {
            case "reload" -> operations.reload();
            case "drain" -> operations.drain(line -> tell("~ ", line, out));
            case "undrain" -> operations.undrain();
            case "status" -> operations.status();
            default ->
                new Operations.Outcome(Main.USAGE, List.of("reload, drain, undrain or status"));
          };
      outcome.lines().forEach(line -> tell(". ", line, out));
      exitCode = outcome.exitCode();
    } catch (JMException | RuntimeException e) {
      tell(". ", "the application does not answer: " + e, out);
      exitCode = Main.UNHEALTHY;
    }
    out.println("exit " + exitCode);
    out.flush();
  }

  private static void tell(String mark, String text, PrintWriter out) {
    text.lines().forEach(line -> out.println(mark + line));
    out.flush();
  }

  void close() {
    try {
      listener.close();
      // Until its thread has left it, the kernel would still let clients connect.
      accepting.join(PATIENCE);
      for (SocketChannel client : open) {
        client.close();
      }
    } catch (IOException e) {
      System.err.println("fakeai: the control socket: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
