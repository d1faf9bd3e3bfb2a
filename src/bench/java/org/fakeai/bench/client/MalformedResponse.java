package org.fakeai.bench.client;

/** The server sent something that is not an HTTP/1.1 response. */
final class MalformedResponse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedResponse(String message) {
    super(message);
  }
}
