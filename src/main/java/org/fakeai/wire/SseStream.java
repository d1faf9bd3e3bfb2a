package org.fakeai.wire;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionException;

/**
 * An event stream over JAX-RS: each event leaves at once, and the next is not written before the
 * last is handed to the connection.
 */
public final class SseStream implements EventSink {

  private final SseEventSink sink;
  private final Sse sse;

  /** Writes to {@code sink} and closes it at the end. */
  public SseStream(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  @Override
  public boolean send(String data) {
    return send(sse.newEvent(data));
  }

  @Override
  public boolean comment(String text) {
    return send(sse.newEventBuilder().comment(text).build());
  }

  private boolean send(OutboundSseEvent event) {
    if (sink.isClosed()) {
      return false;
    }
    try {
      sink.send(event).toCompletableFuture().join();
      return !sink.isClosed();
    } catch (CompletionException | IllegalStateException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    sink.close();
  }
}
