package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

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
import org.fakeai.wire.EventText;
import org.fakeai.wire.UsageJson;

/** Writes one reply's chunks as its playback says them. */
final class ChatStream implements PlaybackListener {

  private static final byte[] INDEX = utf8("{\"index\":");
  private static final byte[] DELTA = utf8(",\"delta\":");
  private static final byte[] ROLE =
      utf8("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}");
  private static final byte[] ROLE_AND_CONTENT = utf8("{\"role\":\"assistant\",\"content\":\"");
  private static final byte[] CONTENT = utf8("{\"content\":\"");
  private static final byte[] CONTENT_END = utf8("\"}");
  private static final byte[] NOTHING = utf8("{}");
  private static final byte[] REASON = utf8(",\"logprobs\":null,\"finish_reason\":");
  private static final byte[] NO_REASON = utf8("null");
  private static final byte[] CHOICE_END = utf8("}]");
  private static final byte[] NO_USAGE = utf8(",\"usage\":null");
  private static final byte[] PADDING = utf8(",\"obfuscation\":\"");
  private static final byte[] QUOTE = utf8("\"");
  private static final byte[] END = utf8("}");

  /** Padding brings a delta's content and padding to a multiple of this many characters. */
  private static final int PAD = 16;

  private final ChatReply reply;
  private final EventSink sink;
  private final Engine engine;
  private final Ticker ticker;
  private final byte[] head;
  private final boolean[] introduced;
  private int written;
  private long firstNanos = -1;
  private long lastNanos;

  ChatStream(ChatReply reply, EventSink sink, Engine engine, Ticker ticker) {
    this.reply = reply;
    this.sink = sink;
    this.engine = engine;
    this.ticker = ticker;
    this.head = utf8(ChatJson.chunkHead(reply));
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
      if (!content(choice, i, tokens)) {
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
    return send(begin(choice).append(NOTHING), reason(choice), false, 0);
  }

  @Override
  public boolean silence() {
    return sink.comment("keep-alive");
  }

  @Override
  public void lagged() {
    if (reply.counted()) {
      engine.streamLagged();
    }
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
    return send(begin(choice).append(ROLE), NO_REASON, reply.style().obfuscated(), 0);
  }

  private boolean content(int choice, int index, List<Token> tokens) {
    boolean merged = !reply.style().separateEnds();
    String text = tokens.get(index).text();
    EventText chunk =
        begin(choice)
            .append(merged && index == 0 ? ROLE_AND_CONTENT : CONTENT)
            .escaped(text)
            .append(CONTENT_END);
    boolean last = merged && index == tokens.size() - 1;
    byte[] reason = last ? reason(choice) : NO_REASON;
    return send(chunk, reason, reply.style().obfuscated(), text.length());
  }

  private EventText begin(int choice) {
    return sink.event().append(head).append(INDEX).append(choice).append(DELTA);
  }

  private boolean send(EventText chunk, byte[] finishReason, boolean padded, int length) {
    chunk.append(REASON).append(finishReason).append(CHOICE_END);
    appendUsage(chunk);
    if (padded) {
      int from = (written * 7) & (Padding.TEXT.length / 2 - 1);
      chunk.append(PADDING).append(Padding.TEXT, from, from + PAD - length % PAD).append(QUOTE);
    }
    chunk.append(END);
    return sink.send();
  }

  private void appendUsage(EventText chunk) {
    if (reply.style().usageAlways()) {
      StringBuilder usage = new StringBuilder(256).append(",\"usage\":");
      UsageJson.write(reply.plan().usage(), written, usage);
      chunk.append(usage.toString());
    } else if (reply.style().usageAtEnd()) {
      chunk.append(NO_USAGE);
    }
  }

  private String usageChunk() {
    StringBuilder chunk = new StringBuilder(512).append(ChatJson.chunkHead(reply));
    chunk.append("],\"usage\":");
    UsageJson.write(reply.plan().usage(), chunk);
    return chunk.append('}').toString();
  }

  private byte[] reason(int choice) {
    GenerationPlan.Choice plan = reply.plan().choices().get(choice);
    return utf8('"' + ChatJson.name(plan.finish()) + '"');
  }
}
