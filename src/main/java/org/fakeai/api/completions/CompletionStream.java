package org.fakeai.api.completions;

import java.util.List;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.Json;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.UsageJson;

/** Writes one reply's chunks as its playback says them; the first brings the echoed prompt. */
final class CompletionStream implements PlaybackListener {

  private final CompletionReply reply;
  private final StreamAccount account;
  private final EventSink sink;
  private final String head;
  private final StringBuilder chunk = new StringBuilder(512);
  private final boolean[] begun;

  CompletionStream(CompletionReply reply, StreamAccount account) {
    this.reply = reply;
    this.account = account;
    this.sink = account.sink();
    this.head = CompletionJson.head(reply);
    this.begun = new boolean[reply.plan().choices().size()];
  }

  @Override
  public boolean tokens(int choice, int from, int to) {
    List<Token> tokens = reply.plan().choices().get(choice).text().tokens();
    for (int i = from; i < to; i++) {
      account.token();
      boolean last = !reply.style().separateEnds() && i == tokens.size() - 1;
      if (!sink.send(chunk(choice, i, i + 1, last))) {
        return false;
      }
    }
    account.spoken();
    return true;
  }

  @Override
  public boolean finished(int choice) {
    int size = reply.plan().choices().get(choice).text().size();
    return (!reply.style().separateEnds() && size > 0)
        || sink.send(chunk(choice, size, size, true));
  }

  @Override
  public boolean silence() {
    return sink.comment("keep-alive");
  }

  @Override
  public void ended(Ending ending) {
    account.ended(ending, reply.style().usageAtEnd() ? usageChunk() : null);
  }

  /** A chunk with tokens {@code from} to {@code to} of a choice: one, or none at its end. */
  private String chunk(int choice, int from, int to, boolean last) {
    GenerationPlan.Choice plan = reply.plan().choices().get(choice);
    boolean first = !begun[choice];
    begun[choice] = true;
    chunk.setLength(0);
    chunk.append(head).append("{\"index\":").append(choice).append(",\"text\":\"");
    if (first) {
      Json.escape(reply.echoes().get(choice), chunk);
    }
    for (int i = from; i < to; i++) {
      Json.escape(plan.text().tokens().get(i).text(), chunk);
    }
    chunk.append("\",\"logprobs\":");
    appendLogprobs(choice, from, to, first);
    chunk.append(",\"finish_reason\":");
    if (last) {
      chunk.append('"').append(CompletionJson.name(plan.finish())).append('"');
    } else {
      chunk.append("null");
    }
    chunk.append("}]");
    appendUsage();
    return chunk.append('}').toString();
  }

  private void appendLogprobs(int choice, int from, int to, boolean first) {
    if (reply.logprobs().isEmpty()) {
      chunk.append("null");
      return;
    }
    LegacyLogprobs logprobs = reply.logprobs().get(choice);
    int echoed = logprobs.positions().size() - reply.plan().choices().get(choice).text().size();
    int begin = first ? 0 : echoed + from;
    if (begin == echoed + to) {
      chunk.append("null");
    } else {
      logprobs.write(begin, echoed + to, chunk);
    }
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
}
