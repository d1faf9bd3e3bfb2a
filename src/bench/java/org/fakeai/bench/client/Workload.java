package org.fakeai.bench.client;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One request, sent over and over, and what a good answer to it looks like. */
public record Workload(String path, String body, Expectation expected) {

  /** The shape of a good answer. */
  public sealed interface Expectation {
    /** A body of this size, give or take a twentieth for identifiers and times. */
    record WholeBody(int bytes) implements Expectation {}

    /** A stream of exactly this many data events and then the end mark. */
    record EventStream(int events) implements Expectation {}
  }

  byte[] request(String authority) {
    byte[] content = body.getBytes(UTF_8);
    String head =
        """
        POST %s HTTP/1.1
        Host: %s
        User-Agent: fakeai-bench
        Authorization: Bearer bench
        Accept: application/json
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(path, authority, content.length)
            .replace("\n", "\r\n");
    return (head + body).getBytes(UTF_8);
  }

  BodyCheck bodyCheck() {
    return switch (expected) {
      case Expectation.WholeBody whole -> new WholeBodyCheck(whole.bytes());
      case Expectation.EventStream stream -> new EventStreamCheck(stream.events());
    };
  }
}
