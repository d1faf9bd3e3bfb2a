package org.fakeai.wire;

import static org.fakeai.wire.EventText.utf8;

import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.simulation.playback.PlaybackListener.Ending;
import org.fakeai.simulation.tokens.TokenUsage;

/**
 * What one stream has written, when, and how it ended: the part of writing a stream that does not
 * depend on what its events look like. Used by one thread at a time.
 */
public final class StreamAccount {

  private static final byte[] USAGE = utf8(",\"usage\":");
  private static final byte[] NO_USAGE = utf8(",\"usage\":null");
  private static final byte[] NO_CHOICES = utf8("]");
  private static final byte[] END = utf8("}");
  private static final byte[] NO_DETAILS = {};

  private final PlannedReply reply;
  private final EventSink sink;
  private final Engine engine;
  private final Ticker ticker;
  private final int promptTokens;
  private final byte[] usageDetails;
  private final boolean usageAlways;
  private final boolean usageAtEnd;
  private int written;
  private int hidden;
  private long firstNanos = -1;
  private long lastNanos;

  /** Opens the account of a stream that begins. */
  public StreamAccount(PlannedReply reply, EventSink sink, Engine engine, Ticker ticker) {
    this.reply = reply;
    this.sink = sink;
    this.engine = engine;
    this.ticker = ticker;
    this.promptTokens = reply.plan().usage().promptTokens();
    this.usageAlways = reply.style().usageAlways();
    this.usageAtEnd = reply.style().usageAtEnd();
    this.usageDetails =
        usageAlways || usageAtEnd ? utf8(UsageJson.details(reply.plan().usage())) : NO_DETAILS;
    if (reply.counted()) {
      engine.streamStarted();
    }
  }

  /** Where its events go. */
  public EventSink sink() {
    return sink;
  }

  /** Counts one more token that is shown. */
  public void token() {
    written++;
  }

  /** Counts tokens that are not shown. */
  public void hidden(int tokens) {
    written += tokens;
    hidden += tokens;
  }

  /** Tokens so far, of all choices, those that are not shown among them. */
  public int written() {
    return written;
  }

  /** Notes that tokens that are shown are out now. */
  public void spoken() {
    lastNanos = ticker.nanos();
    if (firstNanos < 0) {
      firstNanos = lastNanos;
    }
  }

  /** Notes that the stream fell far behind its pace. */
  public void lagged() {
    if (reply.counted()) {
      engine.streamLagged();
    }
  }

  /** Appends to a chunk what it says of the usage, if anything. */
  public void appendUsage(EventText chunk) {
    if (usageAlways) {
      UsageJson.write(promptTokens, written, usageDetails, chunk.append(USAGE));
    } else if (usageAtEnd) {
      chunk.append(NO_USAGE);
    }
  }

  /**
   * Closes the stream as it has to be for how it ended.
   *
   * @param head what every chunk begins with, up to and including {@code "choices":[}
   */
  public void ended(Ending ending, byte[] head) {
    Outcome outcome =
        switch (ending) {
          case COMPLETE -> complete(head) ? Outcome.FINISHED : Outcome.ABORTED;
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
      engine.streamEnded(
          outcome, ttft, firstNanos < 0 ? 0 : lastNanos - firstNanos, written - hidden);
    }
    sink.close();
  }

  private boolean complete(byte[] head) {
    return (!usageAtEnd || usage(head)) && sink.send("[DONE]");
  }

  /** Sends the chunk without choices that shows the usage of all. */
  private boolean usage(byte[] head) {
    TokenUsage usage = reply.plan().usage();
    EventText chunk = sink.event().append(head).append(NO_CHOICES).append(USAGE);
    UsageJson.write(promptTokens, usage.completionTokens(), usageDetails, chunk);
    chunk.append(END);
    return sink.send();
  }

  private Outcome fail(ErrorCode error, String message) {
    sink.send(ErrorBody.of(error.because(message)).json());
    return Outcome.FAILED;
  }
}
