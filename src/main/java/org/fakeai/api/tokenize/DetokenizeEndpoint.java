package org.fakeai.api.tokenize;

import jakarta.inject.Inject;
import java.util.List;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.simulation.tokens.UnknownToken;
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

/** Turns tokens into text. */
@Shared
final class DetokenizeEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/detokenize";

  private static final ObjectReader READER = Json.MAPPER.readerFor(DetokenizeRequest.class);

  private final ModelDirectory models;
  private final Tokenizer tokenizer;

  @Inject
  DetokenizeEndpoint(ModelDirectory models, Tokenizer tokenizer) {
    this.models = models;
    this.tokenizer = tokenizer;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public ReadyReply prepare(byte[] body, @Nullable String deployment, CallContext call) {
    DetokenizeRequest request = RequestBody.read(READER, body);
    List<String> notices =
        RequestBody.unknown(request.unknown(), call.config().http().unknownFields());
    ModelProfile model =
        RequestModel.find(RequestModel.name(request.model(), deployment), models, call.settings());
    call.model(model.id());
    int[] ids = ids(Check.required("tokens", request.tokens()));
    try {
      Detokenized text = new Detokenized(tokenizer.decode(model.encoding(), ids));
      return new ReadyReply(text, Lease.none(), notices);
    } catch (UnknownToken unknown) {
      throw ErrorCode.INVALID_VALUE.at("tokens", "Invalid 'tokens': " + unknown.getMessage() + ".");
    }
  }

  private static int[] ids(List<@Nullable Integer> tokens) {
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Check.required("tokens[" + i + "]", tokens.get(i));
    }
    return ids;
  }
}
