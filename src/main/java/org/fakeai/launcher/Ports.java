package org.fakeai.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out before a runtime starts whether it will get its ports; a runtime only logs it. */
final class Ports {

  private Ports() {}

  /** The endpoint itself, or with a free port if it asks for any. */
  static Endpoint claim(String what, String host, int port) throws LaunchException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address(new Endpoint(host, port)));
      return new Endpoint(host, socket.getLocalPort());
    } catch (IOException e) {
      throw new LaunchException(
          "cannot listen for %s on %s:%d: %s".formatted(what, host, port, e.getMessage()), e);
    }
  }

  private static InetSocketAddress address(Endpoint wanted) throws IOException {
    return wanted.isEveryAddress()
        ? new InetSocketAddress(wanted.port())
        : new InetSocketAddress(InetAddress.getByName(wanted.host()), wanted.port());
  }
}
