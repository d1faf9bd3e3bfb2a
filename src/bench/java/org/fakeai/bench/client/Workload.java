package org.fakeai.bench.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** One request, sent over and over, and what a good answer to it looks like. */
public record Workload(String path, String body, Expectation expected) {

  /** The shape of a good answer. */
  public sealed interface Expectation {
    /** A body of this size, give or take a twentieth for identifiers and times. */
    record WholeBody(int bytes) implements Expectation {}

    /** A stream of exactly this many data events and then the end mark. */
    record EventStream(int events) implements Expectation {}

    /** A body of any size. */
    record AnyBody() implements Expectation {}

    /** A stream of any number of data events and then the end mark. */
    record AnyStream() implements Expectation {}

    /** A stream of exactly this many, at a pace. */
    record PacedStream(int events, Pace pace) implements Expectation {}
  }

  byte[] request(String authority) {
    return request(authority, path, body);
  }

  static byte[] request(String authority, String path, String body) {
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

  /** The pace that its answers ought to keep, if any. */
  public Optional<Pace> pace() {
    return switch (expected) {
      case Expectation.PacedStream stream -> Optional.of(stream.pace());
      case Expectation.WholeBody whole -> Optional.empty();
      case Expectation.AnyBody whole -> Optional.empty();
      case Expectation.AnyStream stream -> Optional.empty();
      case Expectation.EventStream stream -> Optional.empty();
    };
  }

  BodyCheck bodyCheck() {
    return switch (expected) {
      case Expectation.WholeBody whole -> WholeBodyCheck.about(whole.bytes());
      case Expectation.AnyBody whole -> WholeBodyCheck.any();
      case Expectation.AnyStream stream -> EventStreamCheck.any();
      case Expectation.EventStream stream -> EventStreamCheck.of(stream.events());
      case Expectation.PacedStream stream -> EventStreamCheck.of(stream.events());
    };
  }
}
