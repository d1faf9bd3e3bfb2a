package org.fakeai.wire;

import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What one stream has written, when, and how it ended: the part of writing a stream that does not
 * depend on what its events look like. Used by one thread at a time.
 */
public final class StreamAccount {

  private final PlannedReply reply;
  private final EventSink sink;
  private final Engine engine;
  private final Ticker ticker;
  private int written;
  private long firstNanos = -1;
  private long lastNanos;

  /** Opens the account of a stream that begins. */
  public StreamAccount(PlannedReply reply, EventSink sink, Engine engine, Ticker ticker) {
    this.reply = reply;
    this.sink = sink;
    this.engine = engine;
    this.ticker = ticker;
    if (reply.counted()) {
      engine.streamStarted();
    }
  }

  /** Where its events go. */
  public EventSink sink() {
    return sink;
  }

  /** Counts one more token. */
  public void token() {
    written++;
  }

  /** Tokens so far, of all choices. */
  public int written() {
    return written;
  }

  /** Notes that tokens are out now. */
  public void spoken() {
    lastNanos = ticker.nanos();
    if (firstNanos < 0) {
      firstNanos = lastNanos;
    }
  }

  /**
   * Closes the stream as it has to be for how it ended.
   *
   * @param usage the event that shows the usage; null for none
   */
  public void ended(Ending ending, @Nullable String usage) {
    Outcome outcome =
        switch (ending) {
          case COMPLETE -> complete(usage) ? Outcome.FINISHED : Outcome.ABORTED;
          case GONE -> Outcome.ABORTED;
          case TIMED_OUT ->
              fail(ErrorCode.STREAM_TIMEOUT, "The stream took longer than the server allows.");
          case BROKEN ->
              fail(ErrorCode.SERVER_ERROR, "The server had an error while writing the stream.");
        };
    // Before the answer is complete: whoever hears of its end gives up leases that still run.
    reply.lease().end(outcome);
    if (reply.counted()) {
      long ttft = firstNanos < 0 ? -1 : firstNanos - reply.startNanos();
      engine.streamEnded(outcome, ttft, firstNanos < 0 ? 0 : lastNanos - firstNanos, written);
    }
    sink.close();
  }

  private boolean complete(@Nullable String usage) {
    return (usage == null || sink.send(usage)) && sink.send("[DONE]");
  }

  private Outcome fail(ErrorCode error, String message) {
    sink.send(ErrorBody.of(error.because(message)).json());
    return Outcome.FAILED;
  }
}
