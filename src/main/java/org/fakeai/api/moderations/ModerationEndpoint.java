package org.fakeai.api.moderations;

import jakarta.inject.Inject;
import java.util.List;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Ids;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Engine;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.safety.SafetyEngine;
import org.fakeai.wire.Admission;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.fakeai.wire.ReadyReply;
import org.fakeai.wire.RequestBody;
import org.fakeai.wire.RequestModel;
import org.fakeai.wire.StreamingEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Reads, checks and judges. */
@Shared
final class ModerationEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/moderations";

  private static final ObjectReader READER = Json.MAPPER.readerFor(ModerationRequest.class);
  private static final String DEFAULT_MODEL = "omni-moderation-latest";

  /** Models of this name know text alone. */
  private static final String TEXT_ONLY = "text-moderation";

  private final ModelDirectory models;
  private final SafetyEngine safety;
  private final Engine engine;
  private final Ids ids;

  @Inject
  ModerationEndpoint(ModelDirectory models, SafetyEngine safety, Engine engine, Ids ids) {
    this.models = models;
    this.safety = safety;
    this.engine = engine;
    this.ids = ids;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public ReadyReply prepare(byte[] body, @Nullable String deployment, CallContext call) {
    ModerationRequest request = RequestBody.read(READER, body);
    List<String> notices =
        RequestBody.unknown(request.unknown(), call.config().http().unknownFields());
    List<Judged> judged = Judged.of(Check.required("input", request.input()));
    String model = model(request, deployment);
    ModelProfile profile = RequestModel.find(model, models, call.settings());
    checkImages(profile, judged);
    call.model(profile.id());
    Lease lease = Admission.admit(engine, call);
    try {
      return new ReadyReply(moderation(model, judged, call), lease, notices);
    } catch (RuntimeException failure) {
      lease.end(Lease.Outcome.FAILED);
      throw failure;
    }
  }

  private Moderation moderation(String model, List<Judged> judged, CallContext call) {
    double threshold = call.config().safety().moderationThreshold();
    return new Moderation(
        ids.next("modr-", 29),
        model,
        judged.stream()
            .map(thing -> Moderation.Result.of(thing, safety.assess(thing.text()), threshold))
            .toList());
  }

  private static String model(ModerationRequest request, @Nullable String deployment) {
    String model = deployment == null ? request.model() : deployment;
    Check.length("model", model, 256);
    return model == null || model.isBlank() ? DEFAULT_MODEL : model;
  }

  private static void checkImages(ModelProfile model, List<Judged> judged) {
    if (model.root().startsWith(TEXT_ONLY) && judged.stream().anyMatch(Judged::hasImage)) {
      throw ErrorCode.INVALID_VALUE.at(
          "input", "The model '%s' does not support image input.".formatted(model.id()));
    }
  }
}
