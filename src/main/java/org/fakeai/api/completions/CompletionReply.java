package org.fakeai.api.completions;

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
 * @param echoes what each choice begins with: the prompt, if it is to be echoed, or nothing
 * @param logprobs one for each choice; empty if none are wanted
 * @param id {@code cmpl-…}
 * @param created seconds since 1970
 * @param model as the client wrote it
 * @param startNanos when the request was accepted
 * @param style what the stream shows
 * @param notices what the client asked for and does not get
 * @param streaming how it is streamed
 * @param counted metrics hear of it
 */
record CompletionReply(
    GenerationPlan plan,
    Lease lease,
    List<String> echoes,
    List<LegacyLogprobs> logprobs,
    String id,
    long created,
    String model,
    long startNanos,
    Delivery delivery,
    StreamStyle style,
    List<String> notices,
    Streaming streaming,
    boolean counted)
    implements PlannedReply {

  /** As many tokens take as much room as one with its log-probabilities. */
  private static final int TOKENS_FOR_LOGPROBS = 25;

  CompletionReply {
    echoes = List.copyOf(echoes);
    logprobs = List.copyOf(logprobs);
    notices = List.copyOf(notices);
  }

  @Override
  public Map<String, String> headers() {
    return Notices.headers(notices);
  }

  /** What is echoed and each token's alternatives take room, too. */
  @Override
  public int size() {
    int echoed = echoes.stream().mapToInt(String::length).sum();
    int perToken = logprobs.isEmpty() ? 1 : TOKENS_FOR_LOGPROBS;
    return echoed / 4 + plan.usage().completionTokens() * perToken;
  }

  @Override
  public String whole() {
    return CompletionJson.whole(this);
  }

  @Override
  public PlaybackListener listener(StreamAccount account) {
    return new CompletionStream(this, account);
  }
}
