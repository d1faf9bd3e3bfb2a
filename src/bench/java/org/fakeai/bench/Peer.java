package org.fakeai.bench;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another server with the same API, which somebody has started.
 *
 * @param pid its process, for its CPU time
 */
record Peer(String name, URI base, OptionalLong pid) {
  private static final Pattern FORM = Pattern.compile("([^=]+)=(http://[^@]+?)/?(?:@(\\d+))?");

  /** Reads {@code name=http://host:port}, with {@code @pid} if its CPU time is to be told. */
  static Peer parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("bench.peers: name=http://host:port[@pid], not " + text);
    }
    String pid = found.group(3);
    return new Peer(
        found.group(1),
        URI.create(found.group(2)),
        pid == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid)));
  }

  InetSocketAddress address() {
    return new InetSocketAddress(base.getHost(), base.getPort() < 0 ? 80 : base.getPort());
  }

  /** The path of chat completions, below the base address's own. */
  String path() {
    return base.getPath() + ChatRequests.PATH;
  }
}
