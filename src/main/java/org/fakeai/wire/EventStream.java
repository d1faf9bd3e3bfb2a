package org.fakeai.wire;

import java.io.IOException;
import java.io.OutputStream;

/** An event stream over a response's body: an event a write, or several. */
public final class EventStream implements EventSink {

  /** Bytes to gather before a write: one buffer of the runtimes' own output. */
  public static final int SHARED = 8192;

  /** Each event is a write of its own. */
  public static final int SINGLE = 1;

  private final OutputStream out;
  private final int writeSize;
  private final Runnable afterwards;
  private final EventText pending = new EventText();
  private boolean gone;

  /**
   * Writes to {@code out} and leaves it open.
   *
   * @param writeSize bytes to gather before a write, {@link #SHARED} or {@link #SINGLE}
   * @param afterwards runs once all is written, or the client is gone
   */
  public EventStream(OutputStream out, int writeSize, Runnable afterwards) {
    this.out = out;
    this.writeSize = writeSize;
    this.afterwards = afterwards;
  }

  @Override
  public EventText event() {
    return pending.begin();
  }

  @Override
  public boolean send() {
    pending.end();
    return pending.size() < writeSize ? !gone : flush();
  }

  @Override
  public boolean comment(String text) {
    pending.comment(text);
    return flush();
  }

  @Override
  public void close() {
    flush();
    afterwards.run();
  }

  private boolean flush() {
    if (!gone && pending.size() > 0) {
      try {
        pending.writeTo(out);
        out.flush();
      } catch (IOException left) {
        gone = true;
      }
    }
    pending.clear();
    return !gone;
  }
}
