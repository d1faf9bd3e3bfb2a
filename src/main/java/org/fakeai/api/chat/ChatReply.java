package org.fakeai.api.chat;

import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.wire.Notices;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * One request's reply, planned and admitted.
 *
 * @param id {@code chatcmpl-…}
 * @param created seconds since 1970
 * @param model as the client wrote it
 * @param serviceTier the tier that served it
 * @param startNanos when the request was accepted
 * @param style what the stream shows
 * @param notices what the client asked for and does not get
 * @param counted metrics hear of it
 */
record ChatReply(
    GenerationPlan plan,
    Lease lease,
    String id,
    long created,
    String model,
    String serviceTier,
    long startNanos,
    Delivery delivery,
    StreamStyle style,
    List<String> notices,
    boolean counted)
    implements Prepared {

  /**
   * What a stream shows.
   *
   * @param usageAtEnd a chunk with the usage before the end
   * @param usageAlways usage so far on every chunk
   * @param obfuscated deltas are padded
   * @param separateEnds role and finish reason in chunks of their own
   */
  record StreamStyle(
      boolean usageAtEnd, boolean usageAlways, boolean obfuscated, boolean separateEnds) {}

  @Override
  public Map<String, String> headers() {
    return Notices.headers(notices);
  }

  @Override
  public void abandon() {
    lease.end(Lease.Outcome.FAILED);
  }
}
