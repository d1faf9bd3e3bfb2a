package org.fakeai.launcher;

import java.net.URI;

/**
 * An address that a server listens on.
 *
 * @param host name or number; {@code 0.0.0.0} and {@code ::} are all addresses
 * @param port 1 … 65535
 */
record Endpoint(String host, int port) {

  static final String LOOPBACK = "127.0.0.1";

  boolean isEveryAddress() {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("*");
  }

  /** How this machine reaches a page of it. */
  URI uri(String path) {
    var name = isEveryAddress() ? LOOPBACK : host;
    var literal = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return URI.create("http://" + literal + ":" + port + path);
  }
}
