package org.fakeai.api.completions;

import static org.fakeai.wire.EventText.utf8;

import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventText;
import org.fakeai.wire.StreamAccount;

/** Writes one reply's chunks as its playback says them; the first brings the echoed prompt. */
final class CompletionStream implements PlaybackListener {

  private static final byte[] INDEX = utf8("{\"index\":");
  private static final byte[] TEXT = utf8(",\"text\":\"");
  private static final byte[] LOGPROBS = utf8("\",\"logprobs\":");
  private static final byte[] REASON = utf8(",\"finish_reason\":");
  private static final byte[] NULL = utf8("null");
  private static final byte[] CHOICE_END = utf8("}]");
  private static final byte[] END = utf8("}");

  private final CompletionReply reply;
  private final StreamAccount account;
  private final EventSink sink;
  private final byte[] head;
  private final boolean[] begun;

  CompletionStream(CompletionReply reply, StreamAccount account) {
    this.reply = reply;
    this.account = account;
    this.sink = account.sink();
    this.head = utf8(CompletionJson.head(reply));
    this.begun = new boolean[reply.plan().choices().size()];
  }

  @Override
  public boolean tokens(int choice, int from, int to) {
    int size = reply.plan().choices().get(choice).text().size();
    for (int i = from; i < to; i++) {
      account.token();
      boolean last = !reply.style().separateEnds() && i == size - 1;
      if (!send(choice, i, i + 1, last)) {
        return false;
      }
    }
    account.spoken();
    return true;
  }

  @Override
  public boolean finished(int choice) {
    int size = reply.plan().choices().get(choice).text().size();
    return (!reply.style().separateEnds() && size > 0) || send(choice, size, size, true);
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

  /** Sends a chunk with tokens {@code from} to {@code to} of a choice: one, or none at its end. */
  private boolean send(int choice, int from, int to, boolean last) {
    GenerationPlan.Choice plan = reply.plan().choices().get(choice);
    boolean first = !begun[choice];
    begun[choice] = true;
    EventText chunk = sink.event().append(head).append(INDEX).append(choice).append(TEXT);
    if (first) {
      chunk.escaped(reply.echoes().get(choice));
    }
    for (int i = from; i < to; i++) {
      chunk.escaped(plan.text().tokens().get(i).text());
    }
    chunk.append(LOGPROBS);
    appendLogprobs(choice, from, to, first, chunk);
    chunk.append(REASON).append(last ? utf8('"' + plan.finish().word() + '"') : NULL);
    account.appendUsage(chunk.append(CHOICE_END));
    chunk.append(END);
    return sink.send();
  }

  private void appendLogprobs(int choice, int from, int to, boolean first, EventText chunk) {
    if (reply.logprobs().isEmpty()) {
      chunk.append(NULL);
      return;
    }
    LegacyLogprobs logprobs = reply.logprobs().get(choice);
    int echoed = logprobs.positions().size() - reply.plan().choices().get(choice).text().size();
    int begin = first ? 0 : echoed + from;
    if (begin == echoed + to) {
      chunk.append(NULL);
    } else {
      StringBuilder json = new StringBuilder(256);
      logprobs.write(begin, echoed + to, json);
      chunk.append(json.toString());
    }
  }
}
