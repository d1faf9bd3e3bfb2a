package org.fakeai.api.chat;

import static org.fakeai.wire.EventText.utf8;

import java.util.ArrayList;
import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventText;
import org.fakeai.wire.StreamAccount;
import org.jspecify.annotations.Nullable;

/** Writes one reply's chunks as its playback says them. */
final class ChatStream implements PlaybackListener {

  private static final byte[] INDEX = utf8("{\"index\":");
  private static final byte[] DELTA = utf8(",\"delta\":");
  private static final byte[] OPEN = utf8("{");
  private static final byte[] ROLE = utf8("\"role\":\"assistant\",");
  private static final byte[] EMPTY_CONTENT = utf8("\"content\":\"\",\"refusal\":null}");
  private static final byte[] NO_CONTENT = utf8("\"content\":null,\"refusal\":null}");
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
  private final List<List<ChatDelta>> deltas;
  private final boolean[] introduced;
  private final boolean[] closed;
  private final boolean merged;
  private final boolean obfuscated;
  private final @Nullable ChatOdds odds;

  ChatStream(ChatReply reply, StreamAccount account) {
    this.reply = reply;
    this.account = account;
    this.sink = account.sink();
    this.head = utf8(ChatJson.chunkHead(reply));
    List<GenerationPlan.Choice> choices = reply.plan().choices();
    this.deltas = new ArrayList<>(choices.size());
    for (int i = 0; i < choices.size(); i++) {
      deltas.add(ChatDelta.of(choices.get(i), reply.callIds(i), reply.show().reasoning()));
    }
    this.introduced = new boolean[choices.size()];
    this.closed = new boolean[choices.size()];
    this.merged = !reply.style().separateEnds();
    this.obfuscated = reply.style().obfuscated();
    this.odds = reply.show().odds();
  }

  @Override
  public boolean tokens(int choice, int from, int to) {
    int segments = deltas.get(choice).size();
    for (int i = 0; i < segments; i++) {
      ChatDelta delta = deltas.get(choice).get(i);
      int begin = Math.max(from, delta.from());
      int end = Math.min(to, delta.to());
      if (begin < end && !segment(choice, delta, begin, end, i == segments - 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean segment(int choice, ChatDelta delta, int from, int to, boolean last) {
    if (!delta.visible()) {
      account.hidden(to - from);
      return true;
    }
    if (!introduce(choice, delta) || !announce(choice, delta, from)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      account.token();
      if (!content(choice, delta, i, last && i == delta.to() - 1)) {
        return false;
      }
    }
    account.spoken();
    return true;
  }

  @Override
  public boolean finished(int choice) {
    for (ChatDelta delta : deltas.get(choice)) {
      boolean silent = delta.tokens().isEmpty();
      if (silent && !(introduce(choice, delta) && announce(choice, delta, delta.from()))) {
        return false;
      }
    }
    if (closed[choice]) {
      return true;
    }
    return introduce(choice, ChatDelta.EMPTY)
        && send(begin(choice).append(NOTHING), reason(choice), false, 0);
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

  /** Sends the role in a chunk of its own, if that is the style, before a choice's first delta. */
  private boolean introduce(int choice, ChatDelta delta) {
    if (merged || introduced[choice]) {
      return true;
    }
    introduced[choice] = true;
    EventText role = begin(choice).append(OPEN).append(ROLE);
    role.append(delta.header().length == 0 ? EMPTY_CONTENT : NO_CONTENT);
    return send(role, NO_REASON, obfuscated, 0);
  }

  /** Sends the name of what is called before the first token of its input. */
  private boolean announce(int choice, ChatDelta delta, int from) {
    if (delta.header().length == 0 || from != delta.from()) {
      return true;
    }
    return send(open(choice).append(delta.header()), NO_REASON, false, 0);
  }

  private boolean content(int choice, ChatDelta delta, int index, boolean last) {
    String text = delta.tokens().get(index - delta.from()).text();
    EventText chunk = open(choice).append(delta.before()).escaped(text).append(delta.after());
    closed[choice] = merged && last;
    byte[] reason = closed[choice] ? reason(choice) : NO_REASON;
    if (odds == null || delta.odds() == OddsPlace.NOWHERE) {
      return send(chunk, reason, obfuscated, text.length());
    }
    StringBuilder position = new StringBuilder(1024);
    int place = index - delta.from();
    odds.write(choice, place, delta.tokens().get(place), position);
    chunk.append(delta.odds().chunkBefore()).append(position.toString());
    return finish(chunk.append(delta.odds().chunkAfter()), reason, obfuscated, text.length());
  }

  /** Begins a delta; the role is in the first one if it has no chunk of its own. */
  private EventText open(int choice) {
    EventText chunk = begin(choice).append(OPEN);
    if (!introduced[choice]) {
      introduced[choice] = true;
      chunk.append(ROLE);
    }
    return chunk;
  }

  private EventText begin(int choice) {
    return sink.event().append(head).append(INDEX).append(choice).append(DELTA);
  }

  private boolean send(EventText chunk, byte[] finishReason, boolean padded, int length) {
    return finish(chunk.append(REASON), finishReason, padded, length);
  }

  private boolean finish(EventText chunk, byte[] finishReason, boolean padded, int length) {
    chunk.append(finishReason).append(CHOICE_END);
    account.appendUsage(chunk);
    if (padded) {
      int from = (account.written() * 7) & (Padding.TEXT.length / 2 - 1);
      chunk.append(PADDING).append(Padding.TEXT, from, from + PAD - length % PAD).append(QUOTE);
    }
    chunk.append(END);
    return sink.send();
  }

  private byte[] reason(int choice) {
    return utf8('"' + reply.plan().choices().get(choice).finish().word() + '"');
  }
}
