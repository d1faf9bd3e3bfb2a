package org.fakeai.api.chat;

import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.Json;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.UsageJson;

/** Writes one reply's chunks as its playback says them. */
final class ChatStream implements PlaybackListener {

  private static final String ROLE = "{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}";

  /** Padding brings a delta's content and padding to a multiple of this many characters. */
  private static final int PAD = 16;

  private final ChatReply reply;
  private final StreamAccount account;
  private final EventSink sink;
  private final String head;
  private final StringBuilder chunk = new StringBuilder(512);
  private final boolean[] introduced;

  ChatStream(ChatReply reply, StreamAccount account) {
    this.reply = reply;
    this.account = account;
    this.sink = account.sink();
    this.head = ChatJson.chunkHead(reply);
    this.introduced = new boolean[reply.plan().choices().size()];
  }

  @Override
  public boolean tokens(int choice, int from, int to) {
    if (!introduce(choice)) {
      return false;
    }
    List<Token> tokens = reply.plan().choices().get(choice).text().tokens();
    for (int i = from; i < to; i++) {
      account.token();
      if (!sink.send(content(choice, i, tokens))) {
        return false;
      }
    }
    account.spoken();
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
    account.ended(ending, reply.style().usageAtEnd() ? usageChunk() : null);
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
      int from = (account.written() * 7) & (Padding.TEXT.length() / 2 - 1);
      chunk.append(",\"obfuscation\":\"");
      chunk.append(Padding.TEXT, from, from + PAD - length % PAD).append('"');
    }
    return chunk.append('}').toString();
  }

  private void appendUsage() {
    if (reply.style().usageAlways()) {
      chunk.append(",\"usage\":");
      UsageJson.write(reply.plan().usage().promptTokens(), account.written(), chunk);
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
