package org.fakeai.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An event stream in which events that follow each other without a pause share a write. */
public final class BurstStream implements EventSink {

  /** Bytes per write: one buffer of the runtimes' own output. */
  private static final int WRITE_SIZE = 8192;

  private final OutputStream out;
  private final StringBuilder pending = new StringBuilder(WRITE_SIZE + 1024);

  /** Writes to {@code out}; the caller closes it. */
  public BurstStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public boolean send(String data) {
    pending.append("data: ").append(data).append("\n\n");
    return pending.length() < WRITE_SIZE || flush();
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
