package org.fakeai.api.tokenize;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.fakeai.catalog.Encoding;
import org.fakeai.catalog.ModelDirectory;
import org.fakeai.catalog.ModelProfile;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.Lease;
import org.fakeai.simulation.tokens.Tokenizer;
import org.fakeai.wire.CallContext;
import org.fakeai.wire.Check;
import org.fakeai.wire.ErrorCode;
import org.fakeai.wire.Json;
import org.fakeai.wire.ReadyReply;
import org.fakeai.wire.RequestBody;
import org.fakeai.wire.RequestModel;
import org.fakeai.wire.StreamingEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Turns texts and conversations into tokens. */
@Shared
final class TokenizeEndpoint implements StreamingEndpoint {

  static final String PATH = "/v1/tokenize";

  private static final ObjectReader READER = Json.MAPPER.readerFor(TokenizeRequest.class);

  private final ModelDirectory models;
  private final Tokenizer tokenizer;

  @Inject
  TokenizeEndpoint(ModelDirectory models, Tokenizer tokenizer) {
    this.models = models;
    this.tokenizer = tokenizer;
  }

  @Override
  public String endpoint() {
    return PATH;
  }

  @Override
  public ReadyReply prepare(byte[] body, @Nullable String deployment, CallContext call) {
    TokenizeRequest request = RequestBody.read(READER, body);
    List<String> notices =
        RequestBody.unknown(request.unknown(), call.config().http().unknownFields());
    ModelProfile model =
        RequestModel.find(RequestModel.name(request.model(), deployment), models, call.settings());
    call.model(model.id());
    int[] ids =
        request.messages() == null
            ? tokenizer
                .encodeOrdinary(model.encoding(), Check.required("prompt", request.prompt()))
                .toArray()
            : conversation(request.messages(), request, model.encoding());
    return new ReadyReply(tokens(ids, model, request), Lease.none(), notices);
  }

  private int[] conversation(List<JsonNode> messages, TokenizeRequest request, Encoding encoding) {
    if (request.prompt() != null) {
      throw ErrorCode.INVALID_REQUEST.at("prompt", "Only one of 'prompt' and 'messages' may be.");
    }
    boolean opened = !Boolean.FALSE.equals(request.addGenerationPrompt());
    boolean continued = Boolean.TRUE.equals(request.continueFinalMessage());
    if (continued && opened) {
      throw ErrorCode.INVALID_REQUEST.at(
          "continue_final_message",
          "'continue_final_message' is only allowed when 'add_generation_prompt' is false.");
    }
    Check.size("messages", messages, 1, 100_000);
    Check.objects("tools", request.tools());
    ChatTokens tokens = new ChatTokens(tokenizer, encoding);
    if (request.tools() != null) {
      request.tools().forEach(tokens::tool);
    }
    for (int i = 0; i < messages.size(); i++) {
      boolean ended = !continued || i < messages.size() - 1;
      tokens.message(messages.get(i), "messages[" + i + "]", ended);
    }
    if (opened) {
      tokens.replyOpening();
    }
    return tokens.ids();
  }

  private Tokens tokens(int[] ids, ModelProfile model, TokenizeRequest request) {
    List<String> texts =
        Boolean.TRUE.equals(request.returnTokenStrs())
            ? Arrays.stream(ids)
                .mapToObj(id -> tokenizer.decode(model.encoding(), new int[] {id}))
                .toList()
            : null;
    return new Tokens(
        ids.length, model.contextWindow(), Arrays.stream(ids).boxed().toList(), texts);
  }
}
