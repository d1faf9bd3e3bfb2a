package org.fakeai.api.chat;

import java.util.List;
import java.util.Map;
import org.fakeai.config.FakeAiConfig.Streaming;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.Notices;
import org.fakeai.wire.PlannedReply;
import org.fakeai.wire.StreamAccount;
import org.fakeai.wire.StreamStyle;
import org.fakeai.wire.StreamingEndpoint.Delivery;

/**
 * One request's reply, planned and admitted.
 *
 * @param id {@code chatcmpl-…}
 * @param created seconds since 1970
 * @param model as the client wrote it
 * @param callIds identifiers of each choice's calls; empty if no choice calls anything
 * @param serviceTier the tier that served it
 * @param show what else than the text is in it
 * @param startNanos when the request was accepted
 * @param style what the stream shows
 * @param notices what the client asked for and does not get
 * @param streaming how it is streamed
 * @param counted metrics hear of it
 */
record ChatReply(
    GenerationPlan plan,
    Lease lease,
    String id,
    long created,
    String model,
    List<List<String>> callIds,
    String serviceTier,
    Shown show,
    long startNanos,
    Delivery delivery,
    StreamStyle style,
    List<String> notices,
    Streaming streaming,
    boolean counted)
    implements PlannedReply {

  /** As many tokens take as much room as one with its log-probabilities. */
  private static final int TOKENS_FOR_LOGPROBS = 25;

  /** The identifiers of a choice's calls. */
  List<String> callIds(int choice) {
    return callIds.isEmpty() ? List.of() : callIds.get(choice);
  }

  @Override
  public Map<String, String> headers() {
    return Notices.headers(notices);
  }

  @Override
  public int size() {
    return plan.usage().completionTokens() * (show.odds() == null ? 1 : TOKENS_FOR_LOGPROBS);
  }

  @Override
  public String whole() {
    return ChatJson.whole(this);
  }

  @Override
  public PlaybackListener listener(StreamAccount account) {
    return new ChatStream(this, account);
  }
}
