package org.fakeai.bench.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks for {@code /health} over a plain socket, so that asking costs next to nothing. */
final class HealthProbe {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final byte[] REQUEST =
      "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);
  private static final String GOOD = "HTTP/1.1 200";

  private HealthProbe() {}

  /** Whether the answer is 200 now. */
  static boolean isHealthy(int port) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      socket.getOutputStream().write(REQUEST);
      byte[] start = socket.getInputStream().readNBytes(GOOD.length());
      return GOOD.equals(new String(start, US_ASCII));
    } catch (IOException notYet) {
      return false;
    }
  }
}
