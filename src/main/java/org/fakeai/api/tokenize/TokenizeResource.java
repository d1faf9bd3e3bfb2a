package org.fakeai.api.tokenize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fakeai.wire.ReplyDelivery;

/** What {@link TokenizeEndpoint} worked out, over HTTP. */
@Path(TokenizeEndpoint.PATH)
@ApplicationScoped
@Tag(name = "Tokens")
public class TokenizeResource {

  @Inject ReplyDelivery delivery;

  /** The answer, at once. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tokenize",
      summary = "Turn a text or a conversation into tokens",
      description =
          "In vLLM's form, also at `/tokenize`. A conversation has as many tokens as a chat"
              + " completion reports for its prompt.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "TokenizeRequest"),
              examples = @ExampleObject(name = "tokenize", ref = "tokenize")))
  @APIResponse(
      responseCode = "200",
      description = "The tokens",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Tokens.class),
              examples = @ExampleObject(name = "tokens", ref = "tokens")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "500", ref = "ServerError")
  public CompletionStage<Response> create(@Context HttpServletRequest request) {
    return delivery.whole(request);
  }
}
