package org.fakeai.api.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import org.fakeai.wire.SseStream;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/** Chat completions over HTTP; the request was read and planned by {@link ChatEndpoint}. */
@Path(ChatEndpoint.PATH)
@ApplicationScoped
public class ChatCompletionsResource {

  @Inject ChatDelivery delivery;

  /** The whole reply in one body, or a stream in which no time passes between events. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> whole(@Context HttpServletRequest request) {
    return delivery.whole(prepared(request));
  }

  /** The reply as events, each at its time. */
  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @Context SseEventSink sink, @Context Sse sse, @Context HttpServletRequest request) {
    delivery.stream(prepared(request), new SseStream(sink, sse));
  }

  private static ChatReply prepared(HttpServletRequest request) {
    return (ChatReply) request.getAttribute(Prepared.ATTRIBUTE);
  }
}
