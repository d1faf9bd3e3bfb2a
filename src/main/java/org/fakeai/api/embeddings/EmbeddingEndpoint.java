package org.fakeai.api.embeddings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.latency.LatencyModel;
import org.fakeai.simulation.tokens.TokenUsage;
import org.fakeai.wire.Admission;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Json;
import org.fakeai.wire.RequestBody;
import org.fakeai.wire.StreamingEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Reads, checks and admits requests for embeddings. */
@Shared
final class EmbeddingEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/embeddings";

  private static final ObjectReader READER = Json.MAPPER.readerFor(EmbeddingRequest.class);

  private final EmbeddingTranslator translator;
  private final Part<LatencyModel> latency;
  private final Engine engine;

  @Inject
  EmbeddingEndpoint(EmbeddingTranslator translator, Part<LatencyModel> latency, Engine engine) {
    this.translator = translator;
    this.latency = latency;
    this.engine = engine;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public EmbeddingReply prepare(byte[] body, @Nullable String deployment, CallContext call) {
    EmbeddingRequest request = RequestBody.read(READER, body);
    List<String> notices =
        RequestBody.unknown(request.unknown(), call.config().http().unknownFields());
    EmbeddingOrder order = translator.translate(request, deployment, call.settings());
    call.model(order.model().id());
    String model = Objects.requireNonNullElse(deployment, order.model().id());
    long due = call.startNanos() + (call.warmUp() ? 0 : waitNanos(order, call.settings()));
    Lease lease = Admission.admit(engine, call);
    if (!call.warmUp()) {
      engine.planned(new TokenUsage(order.promptTokens(), 0));
    }
    return new EmbeddingReply(order, model, due, lease, notices);
  }

  /** An embedding is a prompt's processing and nothing after it: one time to first token. */
  private long waitNanos(EmbeddingOrder order, Snapshot settings) {
    Seeds seeds =
        new Seeds(settings.config().replies().seed())
            .derive(order.model().id())
            .derive(order.texts().getFirst())
            .derive(order.texts().size());
    return latency.of(settings).schedule(order.model(), 0, seeds.stream("latency")).endNanos();
  }
}
