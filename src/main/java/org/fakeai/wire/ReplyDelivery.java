package org.fakeai.wire;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.Playback;
import org.fakeai.simulation.playback.PlaybackListener;
import org.fakeai.wire.StreamingEndpoint.Prepared;

/** Brings replies to their clients, whatever endpoint they belong to. */
@Shared
public final class ReplyDelivery {

  private static final MediaType EVENTS = MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("utf-8");

  /** More may not fit into a connection's buffers: writing it can take long. */
  private static final int LONG_TOKENS = 4_000;

  private static final int LONG_BYTES = 5 * LONG_TOKENS;

  private final Playback playback;
  private final Engine engine;
  private final Ticker ticker;

  @Inject
  public ReplyDelivery(Playback playback, Engine engine, Ticker ticker) {
    this.playback = playback;
    this.engine = engine;
    this.ticker = ticker;
  }

  /**
   * The answer to a request in one body, or as events whose headers come with the first of them.
   *
   * @param request that was prepared
   */
  public CompletionStage<Response> whole(HttpServletRequest request) {
    return switch (Prepared.of(request)) {
      case PlannedReply reply -> planned(reply);
      case RefusedReply reply -> refused(reply);
      case ReadyReply reply -> ready(reply);
      case Prepared other -> throw new IllegalStateException("not to be delivered: " + other);
    };
  }

  private CompletionStage<Response> planned(PlannedReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    switch (reply.delivery()) {
      case WHOLE ->
          playback.whole(
              reply.plan(),
              reply.size() > LONG_TOKENS,
              reply.startNanos(),
              () -> answer.complete(body(reply)));
      case BURST -> begin(reply, answer, burst(reply));
      case EVENTS, DELAYED -> begin(reply, answer, EventStream.SINGLE);
    }
    return answer;
  }

  /** A failure at its time. */
  private CompletionStage<Response> refused(RefusedReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    playback.at(reply.dueNanos(), false, () -> answer.completeExceptionally(reply.failure()));
    return answer;
  }

  /** The answer that was complete as soon as its request was read. */
  private CompletionStage<Response> ready(ReadyReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    byte[] json = Json.MAPPER.writeValueAsBytes(reply.body());
    playback.at(
        ticker.nanos(),
        json.length > LONG_BYTES,
        () -> answer.complete(finished(json, reply.lease())));
    return answer;
  }

  private static int burst(PlannedReply reply) {
    return reply.streaming().streamBatching() ? EventStream.SHARED : EventStream.SINGLE;
  }

  /** Never on the request's thread: a client that does not read would hold it. */
  private void begin(PlannedReply reply, CompletableFuture<Response> answer, int writeSize) {
    playback.first(
        reply.plan(), reply.startNanos(), () -> answer.complete(events(reply, writeSize)));
  }

  /**
   * Plays the answer to a request as events, each at its time.
   *
   * @param request that was prepared
   * @param answer resumed at its end
   * @throws IOException if the client is gone
   */
  public void stream(HttpServletRequest request, HttpServletResponse response, AsyncResponse answer)
      throws IOException {
    SseHeaders.leave(response);
    PlannedReply reply = (PlannedReply) Prepared.of(request);
    EventSink sink =
        new EventStream(
            response.getOutputStream(),
            EventStream.SINGLE,
            () -> answer.resume(Response.ok().build()));
    playback.stream(reply.plan(), reply.streaming(), reply.startNanos(), listener(reply, sink));
  }

  private static Response body(PlannedReply reply) {
    return finished(reply.whole().getBytes(StandardCharsets.UTF_8), reply.lease());
  }

  private static Response finished(byte[] json, Lease lease) {
    lease.end(Lease.Outcome.FINISHED);
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private Response events(PlannedReply reply, int writeSize) {
    StreamingOutput output =
        out -> {
          EventSink sink = new EventStream(out, writeSize, () -> {});
          playback.here(reply.plan(), reply.streaming(), reply.startNanos(), listener(reply, sink));
        };
    return Response.ok(output, EVENTS).build();
  }

  private PlaybackListener listener(PlannedReply reply, EventSink sink) {
    return reply.listener(new StreamAccount(reply, sink, engine, ticker));
  }
}
