package org.fakeai.api.chat;

import java.util.List;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.ErrorBody;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.Json;
import org.fakeai.wire.UsageJson;

/** Writes one reply's chunks as its playback says them. */
final class ChatStream implements PlaybackListener {

  private static final String ROLE = "{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}";

  /** Padding brings a delta's content and padding to a multiple of this many characters. */
  private static final int PAD = 16;

  private final ChatReply reply;
  private final EventSink sink;
  private final Engine engine;
  private final Ticker ticker;
  private final String head;
  private final StringBuilder chunk = new StringBuilder(512);
  private final boolean[] introduced;
  private int written;
  private long firstNanos = -1;
  private long lastNanos;

  ChatStream(ChatReply reply, EventSink sink, Engine engine, Ticker ticker) {
    this.reply = reply;
    this.sink = sink;
    this.engine = engine;
    this.ticker = ticker;
    this.head = ChatJson.chunkHead(reply);
    this.introduced = new boolean[reply.plan().choices().size()];
    if (reply.counted()) {
      engine.streamStarted();
    }
  }

  @Override
  public boolean tokens(int choice, int from, int to) {
    if (!introduce(choice)) {
      return false;
    }
    List<Token> tokens = reply.plan().choices().get(choice).text().tokens();
    for (int i = from; i < to; i++) {
      written++;
      if (!sink.send(content(choice, i, tokens))) {
        return false;
      }
    }
    lastNanos = ticker.nanos();
    if (firstNanos < 0) {
      firstNanos = lastNanos;
    }
    return true;
  }

  @Override
  public boolean finished(int choice) {
    boolean empty = reply.plan().choices().get(choice).text().size() == 0;
    if (!reply.style().separateEnds() && !empty) {
      return true;
    }
    if (!introduce(choice)) {
      return false;
    }
    begin(choice).append("{}");
    return sink.send(end(reason(choice), false, 0));
  }

  @Override
  public boolean silence() {
    return sink.comment("keep-alive");
  }

  @Override
  public void ended(Ending ending) {
    Outcome outcome =
        switch (ending) {
          case COMPLETE -> complete() ? Outcome.FINISHED : Outcome.ABORTED;
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

  private boolean complete() {
    if (reply.style().usageAtEnd() && !sink.send(usageChunk())) {
      return false;
    }
    return sink.send("[DONE]");
  }

  private Outcome fail(ErrorCode error, String message) {
    sink.send(ErrorBody.of(error.because(message)).json());
    return Outcome.FAILED;
  }

  private boolean introduce(int choice) {
    if (introduced[choice]) {
      return true;
    }
    introduced[choice] = true;
    if (!reply.style().separateEnds()) {
      return true;
    }
    begin(choice).append(ROLE);
    return sink.send(end("null", reply.style().obfuscated(), 0));
  }

  private String content(int choice, int index, List<Token> tokens) {
    boolean merged = !reply.style().separateEnds();
    String text = tokens.get(index).text();
    begin(choice);
    chunk.append(
        merged && index == 0 ? "{\"role\":\"assistant\",\"content\":\"" : "{\"content\":\"");
    Json.escape(text, chunk);
    chunk.append("\"}");
    boolean last = merged && index == tokens.size() - 1;
    return end(last ? reason(choice) : "null", reply.style().obfuscated(), text.length());
  }

  private StringBuilder begin(int choice) {
    chunk.setLength(0);
    return chunk.append(head).append("{\"index\":").append(choice).append(",\"delta\":");
  }

  private String end(String finishReason, boolean padded, int length) {
    chunk.append(",\"logprobs\":null,\"finish_reason\":").append(finishReason).append("}]");
    appendUsage();
    if (padded) {
      int from = (written * 7) & (Padding.TEXT.length() / 2 - 1);
      chunk.append(",\"obfuscation\":\"");
      chunk.append(Padding.TEXT, from, from + PAD - length % PAD).append('"');
    }
    return chunk.append('}').toString();
  }

  private void appendUsage() {
    if (reply.style().usageAlways()) {
      chunk.append(",\"usage\":");
      UsageJson.write(reply.plan().usage(), written, chunk);
    } else if (reply.style().usageAtEnd()) {
      chunk.append(",\"usage\":null");
    }
  }

  private String usageChunk() {
    chunk.setLength(0);
    chunk.append(head).append("],\"usage\":");
    UsageJson.write(reply.plan().usage(), chunk);
    return chunk.append('}').toString();
  }

  private String reason(int choice) {
    GenerationPlan.Choice plan = reply.plan().choices().get(choice);
    return '"' + ChatJson.name(plan.finish()) + '"';
  }
}
