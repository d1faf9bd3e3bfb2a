package org.fakeai.wire;

/** Where a reply's events go. Used by one thread at a time. */
public interface EventSink {

  /** Begins a {@code data:} event: what is appended until {@link #send()} is its one line. */
  EventText event();

  /**
   * Sends the event begun last.
   *
   * @return false once the client is gone
   */
  boolean send();

  /**
   * Sends one {@code data:} event.
   *
   * @param data one line
   * @return false once the client is gone
   */
  default boolean send(String data) {
    event().append(data);
    return send();
  }

  /**
   * Sends a comment line, which clients skip.
   *
   * @return false once the client is gone
   */
  boolean comment(String text);

  /** Ends the answer; the connection stays usable. */
  void close();
}
