package org.fakeai.wire;

import java.util.Map;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * A failure that comes at its time.
 *
 * @param dueNanos when, on the ticker
 */
public record RefusedReply(ApiException failure, long dueNanos) implements Prepared {

  private static final double NANOS_PER_MILLI = 1e6;

  /** What a rule of a scenario answers a call. */
  public static RefusedReply of(Answer.Failure failure, CallContext call) {
    double millis = failure.timing().ttftMs().orElse(0);
    long due = call.startNanos() + Math.round(millis * NANOS_PER_MILLI);
    return new RefusedReply(ApiException.scripted(failure), due);
  }

  @Override
  public Delivery delivery() {
    return Delivery.WHOLE;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }

  @Override
  public void abandon(boolean begun) {}
}
