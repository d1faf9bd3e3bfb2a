package org.fakeai.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fakeai.journal.Journal;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.StreamingEndpoint;
import org.fakeai.wire.StreamingEndpoint.Delivery;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/**
 * Chooses between a resource's whole and streamed methods. OpenAI's clients ask for JSON either
 * way; what they want stands in the body, so the body is read here and the {@code Accept} header
 * set to what the reply will be. Other bodies pass untouched.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.USER)
public class StreamSelector implements ContainerRequestFilter {

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Inject Journal journal;
  @Inject @Any Instance<StreamingEndpoint> found;

  /** Characters of a body that the journal holds, if it does. */
  private static final int LONGEST_NOTED = 4096;

  private Map<String, StreamingEndpoint> endpoints = Map.of();

  @PostConstruct
  void collect() {
    endpoints =
        found.stream().collect(Collectors.toMap(StreamingEndpoint::endpoint, Function.identity()));
  }

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    // Not by the injected request: its proxy costs a look-up per call.
    if (!(context.getProperty(CallContext.ATTRIBUTE) instanceof CallContext call)
        || !(context.getProperty(RequestGate.ADDRESS) instanceof Address address)) {
      return;
    }
    if (address.rewritten()) {
      context.setRequestUri(
          UriBuilder.fromUri(context.getUriInfo().getBaseUri())
              .path(address.path().substring(1))
              .replaceQuery(request.getQueryString())
              .build());
    }
    StreamingEndpoint endpoint = endpoints.get(call.endpoint());
    if (endpoint == null || !"POST".equals(call.method())) {
      return;
    }
    byte[] body = body(context, call);
    if (call.config().admin().journalPrompts()) {
      call.sent(beginning(body));
    }
    Prepared prepared = endpoint.prepare(body, address.deployment(), call);
    context.setProperty(Prepared.ATTRIBUTE, prepared);
    prepared.headers().forEach(response::setHeader);
    if (prepared.delivery() == Delivery.EVENTS) {
      // Its headers, with which other answers are noted, leave before there is a response.
      journal.note(call, Response.Status.OK.getStatusCode(), prepared);
    }
    String type =
        prepared.delivery() == Delivery.EVENTS
            ? MediaType.SERVER_SENT_EVENTS
            : MediaType.APPLICATION_JSON;
    context.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
  }

  private static String beginning(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, 4 * LONGEST_NOTED), UTF_8);
    return text.length() <= LONGEST_NOTED ? text : text.substring(0, LONGEST_NOTED);
  }

  private static byte[] body(ContainerRequestContext context, CallContext call) throws IOException {
    int maxRequestSize = call.config().http().maxRequestSize();
    InputStream stream = context.getEntityStream();
    byte[] body = stream.readNBytes(maxRequestSize);
    if (body.length == maxRequestSize && stream.read() >= 0) {
      throw ErrorCode.REQUEST_TOO_LARGE.because(
          "The request's body is larger than %d bytes.".formatted(maxRequestSize));
    }
    return body;
  }
}
