package org.fakeai.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The answer to a request whose body was read before. */
  public static Response answer(HttpServletRequest request) {
    ReadyReply reply =
        (ReadyReply) Objects.requireNonNull(request.getAttribute(Prepared.ATTRIBUTE));
    byte[] json = Json.MAPPER.writeValueAsBytes(reply.body());
    reply.lease().end(Lease.Outcome.FINISHED);
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
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
  public void abandon() {
    lease.end(Lease.Outcome.FAILED);
  }
}
