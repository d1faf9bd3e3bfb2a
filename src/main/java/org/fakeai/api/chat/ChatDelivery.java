package org.fakeai.api.chat;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.fakeai.kernel.Shared;
import org.fakeai.kernel.Ticker;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.playback.Playback;
import org.fakeai.wire.EventSink;
import org.fakeai.wire.EventStream;

/** Plays planned replies to their clients. */
@Shared
final class ChatDelivery {

  private static final MediaType EVENTS = MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("utf-8");

  private final Playback playback;
  private final Engine engine;
  private final Ticker ticker;

  @Inject
  ChatDelivery(Playback playback, Engine engine, Ticker ticker) {
    this.playback = playback;
    this.engine = engine;
    this.ticker = ticker;
  }

  /** The answer in one body, or as events whose headers come with the first of them. */
  CompletionStage<Response> whole(ChatReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    switch (reply.delivery()) {
      case WHOLE ->
          playback.whole(reply.plan(), reply.startNanos(), () -> answer.complete(body(reply)));
      case BURST -> begin(reply, answer, burst(reply));
      case EVENTS, DELAYED -> begin(reply, answer, EventStream.SINGLE);
    }
    return answer;
  }

  private static int burst(ChatReply reply) {
    return reply.streaming().streamBatching() ? EventStream.SHARED : EventStream.SINGLE;
  }

  /** Never on the request's thread: a client that does not read would hold it. */
  private void begin(ChatReply reply, CompletableFuture<Response> answer, int writeSize) {
    playback.first(
        reply.plan(), reply.startNanos(), () -> answer.complete(events(reply, writeSize)));
  }

  /**
   * Plays the answer as events, each at its time.
   *
   * @param out the response's body
   * @param afterwards runs at its end
   */
  void stream(ChatReply reply, OutputStream out, Runnable afterwards) {
    EventSink sink = new EventStream(out, EventStream.SINGLE, afterwards);
    playback.stream(
        reply.plan(),
        reply.streaming(),
        reply.startNanos(),
        new ChatStream(reply, sink, engine, ticker));
  }

  private static Response body(ChatReply reply) {
    byte[] json = ChatJson.whole(reply).getBytes(StandardCharsets.UTF_8);
    reply.lease().end(Lease.Outcome.FINISHED);
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private Response events(ChatReply reply, int writeSize) {
    StreamingOutput output =
        out ->
            playback.here(
                reply.plan(),
                reply.streaming(),
                reply.startNanos(),
                new ChatStream(reply, new EventStream(out, writeSize, () -> {}), engine, ticker));
    return Response.ok(output, EVENTS).build();
  }
}
