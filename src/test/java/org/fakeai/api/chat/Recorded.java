package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.wire.EventSink;

/** An event sink that keeps what it is sent, and may stop accepting. */
final class Recorded implements EventSink {

  final List<String> events = new ArrayList<>();
  final List<String> comments = new ArrayList<>();
  private final int capacity;
  boolean closed;
  Runnable onClose = () -> {};

  /**
   * @param capacity events after which the client is gone
   */
  Recorded(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public boolean send(String data) {
    if (events.size() >= capacity) {
      return false;
    }
    events.add(data);
    return true;
  }

  @Override
  public boolean comment(String text) {
    comments.add(text);
    return true;
  }

  @Override
  public void close() {
    closed = true;
    onClose.run();
  }
}
