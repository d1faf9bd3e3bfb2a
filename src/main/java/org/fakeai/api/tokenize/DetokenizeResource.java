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

/** What {@link DetokenizeEndpoint} worked out, over HTTP. */
@Path(DetokenizeEndpoint.PATH)
@ApplicationScoped
@Tag(name = "Tokens")
public class DetokenizeResource {

  @Inject ReplyDelivery delivery;

  /** The answer, at once. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "detokenize",
      summary = "Turn tokens into text",
      description = "In vLLM's form, also at `/detokenize`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "DetokenizeRequest"),
              examples = @ExampleObject(name = "detokenize", ref = "detokenize")))
  @APIResponse(
      responseCode = "200",
      description = "The text",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Detokenized.class),
              examples = @ExampleObject(name = "detokenized", ref = "detokenized")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "500", ref = "ServerError")
  public CompletionStage<Response> create(@Context HttpServletRequest request) {
    return delivery.whole(request);
  }
}
