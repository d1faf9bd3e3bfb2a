package org.fakeai.api.embeddings;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Lease.Outcome;
import org.fakeai.simulation.playback.Playback;

/** Answers with vectors once they are due; no thread waits meanwhile. */
@Shared
final class EmbeddingDelivery {

  /** More coordinates may not fit into a connection's buffers, and take long to make. */
  private static final int LONG_COORDINATES = 2_000;

  private final Playback playback;

  @Inject
  EmbeddingDelivery(Playback playback) {
    this.playback = playback;
  }

  CompletionStage<Response> answer(EmbeddingReply reply) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    // Not as bytes, which would be compressed for those who ask: digits of chance hardly shrink.
    StreamingOutput body = out -> write(reply, out);
    playback.at(
        reply.dueNanos(),
        reply.order().coordinates() > LONG_COORDINATES,
        () -> answer.complete(Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build()));
    return answer;
  }

  private static void write(EmbeddingReply reply, OutputStream out) throws IOException {
    try {
      EmbeddingJson.write(reply, out);
      reply.lease().end(Outcome.FINISHED);
    } catch (IOException gone) {
      reply.lease().end(Outcome.ABORTED);
      throw gone;
    }
  }
}
