package org.fakeai.wire;

import java.util.List;
import java.util.Map;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * A reply that was complete as soon as its request was read, and for which no time passes.
 *
 * @param body an object of the API, to be written as JSON
 * @param notices what the client asked for and does not get
 */
public record ReadyReply(Object body, Lease lease, List<String> notices) implements Prepared {

  public ReadyReply {
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
