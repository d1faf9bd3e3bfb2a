package org.fakeai.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint whose request body decides how the reply is delivered ({@code "stream": true}). The
 * body is read and checked before a resource method is chosen, so that every failure that can be
 * known still has a status of its own. Endpoints that never stream come in the same way. Found as
 * beans.
 */
public interface StreamingEndpoint {

  /** The endpoint's path template, such as {@code /v1/chat/completions}. */
  String endpoint();

  /**
   * Reads, checks and plans one request.
   *
   * @param body the request's bytes
   * @param deployment the model named by the path, if it names one
   * @return what the resource will deliver; it is kept as the request attribute {@link
   *     Prepared#ATTRIBUTE}
   * @throws ApiException if the request cannot be served
   */
  Prepared prepare(byte[] body, @Nullable String deployment, CallContext call);

  /** How a reply travels. */
  enum Delivery {
    /** One body, as soon as it is due. */
    WHOLE,
    /** Events, each at its time, after headers that leave at once. */
    EVENTS,
    /** Events, each at its time, with headers that wait for the first. */
    DELAYED,
    /** Events with no time between them: several share a write. */
    BURST
  }

  /** A reply that is ready to be delivered. */
  interface Prepared {

    /** Name of the request attribute. */
    String ATTRIBUTE = "org.fakeai.prepared";

    /** What was prepared for a request. */
    static Prepared of(HttpServletRequest request) {
      return (Prepared) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    /** How it travels. */
    Delivery delivery();

    /** Response headers that go with it, for whole and streamed replies alike. */
    Map<String, String> headers();

    /**
     * Gives up what was not delivered; without effect once delivery ended.
     *
     * @param begun something of it has left, so that the client went away
     */
    void abandon(boolean begun);
  }
}
