package org.fakeai.it;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A client that asks and never reads the answer. Its small buffers are full soon. */
final class StuckReader implements AutoCloseable {

  private static final int SMALL = 4096;

  private final Socket socket = new Socket();

  StuckReader(URI server, JsonNode request) throws IOException {
    socket.setReceiveBufferSize(SMALL);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
            .formatted(Chats.PATH, body.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
