package org.fakeai.api.embeddings;

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
import org.fakeai.wire.StreamingEndpoint.Prepared;

/** Embeddings over HTTP; the request was read and checked by {@link EmbeddingEndpoint}. */
@Path(EmbeddingEndpoint.PATH)
@ApplicationScoped
@Tag(name = "Embeddings")
public class EmbeddingsResource {

  @Inject EmbeddingDelivery delivery;

  /** The vectors, after one time to first token. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createEmbedding",
      summary = "Turn texts into vectors",
      description =
          "Texts that share words get near vectors; the same text gets the same on every server."
              + " Also without the prefix `/v1` and as `/openai/deployments/{model}/embeddings`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "EmbeddingRequest"),
              examples = @ExampleObject(name = "embedding", ref = "embedding")))
  @APIResponse(
      responseCode = "200",
      description = "The vectors, in the order of the texts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "EmbeddingList"),
              examples = @ExampleObject(name = "embeddings", ref = "embeddings")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "500", ref = "ServerError")
  @APIResponse(responseCode = "503", ref = "Overloaded")
  public CompletionStage<Response> create(@Context HttpServletRequest request) {
    return delivery.answer((EmbeddingReply) Prepared.of(request));
  }
}
