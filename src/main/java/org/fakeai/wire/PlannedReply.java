package org.fakeai.wire;

import org.fakeai.config.FakeAiConfig;
import org.fakeai.config.FakeAiConfig.StreamHeaders;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.engine.Pacing;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/** Generated text that is planned and admitted. */
public interface PlannedReply extends Prepared {

  /** What is said and when. */
  GenerationPlan plan();

  /** The place it holds. */
  Lease lease();

  /** When the request was accepted, on the ticker. */
  long startNanos();

  /** What its stream shows. */
  StreamStyle style();

  /** How it is streamed. */
  FakeAiConfig.Streaming streaming();

  /** Metrics hear of it. */
  boolean counted();

  /** How many tokens take about as much room as all of it does. */
  default int size() {
    return plan().usage().completionTokens();
  }

  /** All of it in one JSON object. */
  String whole();

  /** Writes the reply as events while it is played. */
  PlaybackListener listener(StreamAccount account);

  @Override
  default void abandon(boolean begun) {
    lease().end(begun ? Lease.Outcome.ABORTED : Lease.Outcome.FAILED);
  }

  /**
   * How a plan travels.
   *
   * @param streamed the client asked for a stream
   * @param call if it only warms the server up, a stream goes the way of those that take time
   */
  static Delivery delivery(boolean streamed, GenerationPlan plan, CallContext call) {
    if (!streamed) {
      return Delivery.WHOLE;
    }
    if (call.warmUp()) {
      return Delivery.EVENTS;
    }
    StreamHeaders headers = call.config().streaming().streamHeaders();
    return switch (plan.pacing()) {
      case Pacing.Planned(var schedules) ->
          schedules.stream().allMatch(schedule -> schedule.endNanos() == 0)
              ? Delivery.BURST
              : headers == StreamHeaders.AT_ONCE ? Delivery.EVENTS : Delivery.DELAYED;
    };
  }
}
