package org.fakeai.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives prepared answers to whatever it is asked, and keeps the requests. */
public final class StubServer implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();

  private record Answer(int status, String body) {}

  /** What it was asked; the key is empty if there was none. */
  public record Request(String path, String authorization, String accept, String body) {}

  public StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          requests.add(
              new Request(
                  exchange.getRequestURI().toString(),
                  String.valueOf(headers.getFirst("Authorization")),
                  String.valueOf(headers.getFirst("Accept")),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          var answer = answers.size() > 1 ? answers.remove() : answers.element();
          var body = answer.body().getBytes(UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** The next answer; the last one is given for ever. */
  public StubServer answer(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** In the order of their arrival. */
  public List<Request> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
