package org.fakeai.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.Playback;
import org.fakeai.simulation.playback.PlaybackListener;

/** Plays planned replies to their clients, whatever endpoint they belong to. */
@Shared
public final class ReplyDelivery {

  private static final MediaType EVENTS = MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("utf-8");

  private final Playback playback;
  private final Engine engine;
  private final Ticker ticker;

  @Inject
  public ReplyDelivery(Playback playback, Engine engine, Ticker ticker) {
    this.playback = playback;
    this.engine = engine;
    this.ticker = ticker;
  }

  /** The answer in one body, or as events whose headers come with the first of them. */
  public CompletionStage<Response> whole(PlannedReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    switch (reply.delivery()) {
      case WHOLE ->
          playback.whole(reply.plan(), reply.startNanos(), () -> answer.complete(body(reply)));
      case BURST -> answer.complete(events(reply, BurstStream.SHARED));
      case EVENTS, DELAYED ->
          playback.first(
              reply.plan(),
              reply.startNanos(),
              () -> answer.complete(events(reply, BurstStream.SINGLE)));
    }
    return answer;
  }

  /** Plays the answer as events. */
  public void stream(PlannedReply reply, EventSink sink) {
    playback.stream(reply.plan(), reply.startNanos(), listener(reply, sink));
  }

  private static Response body(PlannedReply reply) {
    byte[] json = reply.whole().getBytes(StandardCharsets.UTF_8);
    reply.lease().end(Lease.Outcome.FINISHED);
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private Response events(PlannedReply reply, int writeSize) {
    StreamingOutput output =
        out ->
            playback.here(
                reply.plan(), reply.startNanos(), listener(reply, new BurstStream(out, writeSize)));
    return Response.ok(output, EVENTS).build();
  }

  private PlaybackListener listener(PlannedReply reply, EventSink sink) {
    return reply.listener(new StreamAccount(reply, sink, engine, ticker));
  }
}
