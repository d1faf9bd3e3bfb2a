package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventText;
import org.fakeai.wire.StreamAccount;

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
  private static final byte[] PADDING = utf8(",\"obfuscation\":\"");
  private static final byte[] QUOTE = utf8("\"");
  private static final byte[] END = utf8("}");

  /** Padding brings a delta's content and padding to a multiple of this many characters. */
  private static final int PAD = 16;

  private final ChatReply reply;
  private final StreamAccount account;
  private final EventSink sink;
  private final byte[] head;
  private final boolean[] introduced;

  ChatStream(ChatReply reply, StreamAccount account) {
    this.reply = reply;
    this.account = account;
    this.sink = account.sink();
    this.head = utf8(ChatJson.chunkHead(reply));
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
      if (!content(choice, i, tokens)) {
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
    return send(begin(choice).append(NOTHING), reason(choice), false, 0);
  }

  @Override
  public boolean silence() {
    return sink.comment("keep-alive");
  }

  @Override
  public void lagged() {
    account.lagged();
  }

  @Override
  public void ended(Ending ending) {
    account.ended(ending, head);
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
    account.appendUsage(chunk);
    if (padded) {
      int from = (account.written() * 7) & (Padding.TEXT.length / 2 - 1);
      chunk.append(PADDING).append(Padding.TEXT, from, from + PAD - length % PAD).append(QUOTE);
    }
    chunk.append(END);
    return sink.send();
  }

  private byte[] reason(int choice) {
    GenerationPlan.Choice plan = reply.plan().choices().get(choice);
    return utf8('"' + ChatJson.name(plan.finish()) + '"');
  }
}
