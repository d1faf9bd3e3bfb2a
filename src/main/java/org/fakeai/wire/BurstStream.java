package org.fakeai.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An event stream in which events that follow each other without a pause share a write. */
public final class BurstStream implements EventSink {

  /** Bytes per write: one buffer of the runtimes' own output. */
  public static final int SHARED = 8192;

  /** Each event is a write of its own. */
  public static final int SINGLE = 1;

  private final OutputStream out;
  private final int writeSize;
  private final StringBuilder pending = new StringBuilder(1024);

  /**
   * Writes to {@code out}; the caller closes it.
   *
   * @param writeSize bytes to gather before a write, {@link #SHARED} or {@link #SINGLE}
   */
  public BurstStream(OutputStream out, int writeSize) {
    this.out = out;
    this.writeSize = writeSize;
  }

  @Override
  public boolean send(String data) {
    pending.append("data: ").append(data).append("\n\n");
    return pending.length() < writeSize || flush();
  }

  @Override
  public boolean comment(String text) {
    pending.append(": ").append(text).append("\n\n");
    return flush();
  }

  @Override
  public void close() {
    flush();
  }

  /**
   * Writes what is held back.
   *
   * @return false once the client is gone
   */
  public boolean flush() {
    try {
      out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      pending.setLength(0);
      return true;
    } catch (IOException gone) {
      pending.setLength(0);
      return false;
    }
  }
}
