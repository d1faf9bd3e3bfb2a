package org.fakeai.api.chat;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventText;

/** An event sink that keeps what it is sent, and may stop accepting. */
final class Recorded implements EventSink {

  final List<String> events = new ArrayList<>();
  final List<String> comments = new ArrayList<>();
  private final int capacity;
  private EventText event = new EventText();
  boolean closed;
  Runnable onClose = () -> {};

  /**
   * @param capacity events after which the client is gone
   */
  Recorded(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public EventText event() {
    event = new EventText();
    return event;
  }

  @Override
  public boolean send() {
    if (events.size() >= capacity) {
      return false;
    }
    events.add(event.toString());
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
