package org.fakeai.api.embeddings;

import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.wire.Notices;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * Vectors that are due.
 *
 * @param order which
 * @param model as the client wrote it
 * @param dueNanos when, on the ticker
 * @param notices what the client asked for and does not get
 */
record EmbeddingReply(
    EmbeddingOrder order, String model, long dueNanos, Lease lease, List<String> notices)
    implements Prepared {

  EmbeddingReply {
    notices = List.copyOf(notices);
  }

  @Override
  public Delivery delivery() {
    return Delivery.WHOLE;
  }

  @Override
  public Map<String, String> headers() {
    return Notices.headers(notices);
  }

  @Override
  public void abandon(boolean begun) {
    lease.end(begun ? Lease.Outcome.ABORTED : Lease.Outcome.FAILED);
  }
}
