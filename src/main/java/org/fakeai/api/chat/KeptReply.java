package org.fakeai.api.chat;

import java.util.List;
import java.util.Map;
import org.fakeai.api.chat.stored.StoredChat;
import org.fakeai.api.chat.stored.StoredChats;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.Caller;
import org.fakeai.wire.PlannedReply;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.StreamStyle;
import org.fakeai.wire.StreamingEndpoint.Delivery;

/**
 * A reply that is stored when it is complete, before its client hears so.
 *
 * @param shelf where it is stored
 * @param caller to whom it belongs
 * @param request what it answers
 */
record KeptReply(ChatReply reply, StoredChats shelf, Caller caller, ChatCompletionRequest request)
    implements PlannedReply {

  @Override
  public String whole() {
    String json = reply.whole();
    keep(json);
    return json;
  }

  @Override
  public PlaybackListener listener(StreamAccount account) {
    return new Keeping(reply.listener(account));
  }

  private void keep(String json) {
    shelf.keep(
        new StoredChat(
            reply.id(),
            caller,
            reply.created(),
            reply.model(),
            request.metadata() == null ? Map.of() : request.metadata(),
            json,
            StoredMessages.of(
                reply.id(), request.messages() == null ? List.of() : request.messages())));
  }

  private final class Keeping implements PlaybackListener {

    private final PlaybackListener stream;

    Keeping(PlaybackListener stream) {
      this.stream = stream;
    }

    @Override
    public boolean tokens(int choice, int from, int to) {
      return stream.tokens(choice, from, to);
    }

    @Override
    public boolean finished(int choice) {
      return stream.finished(choice);
    }

    @Override
    public boolean silence() {
      return stream.silence();
    }

    @Override
    public void lagged() {
      stream.lagged();
    }

    @Override
    public void ended(Ending ending) {
      if (ending == Ending.COMPLETE) {
        keep(reply.whole());
      }
      stream.ended(ending);
    }
  }

  @Override
  public GenerationPlan plan() {
    return reply.plan();
  }

  @Override
  public Lease lease() {
    return reply.lease();
  }

  @Override
  public long startNanos() {
    return reply.startNanos();
  }

  @Override
  public StreamStyle style() {
    return reply.style();
  }

  @Override
  public Streaming streaming() {
    return reply.streaming();
  }

  @Override
  public boolean counted() {
    return reply.counted();
  }

  @Override
  public int size() {
    return reply.size();
  }

  @Override
  public Delivery delivery() {
    return reply.delivery();
  }

  @Override
  public Map<String, String> headers() {
    return reply.headers();
  }
}
