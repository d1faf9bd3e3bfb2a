package org.fakeai.wire;

/** Where a reply's events go. Used by one thread at a time. */
public interface EventSink {

  /**
   * Sends one {@code data:} event.
   *
   * @param data one line
   * @return false once the client is gone
   */
  boolean send(String data);

  /**
   * Sends a comment line, which clients skip.
   *
   * @return false once the client is gone
   */
  boolean comment(String text);

  /** Ends the answer; the connection stays usable. */
  void close();
}
