package org.fakeai.api.moderations;

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

/** Moderations over HTTP; the request was read and judged by {@link ModerationEndpoint}. */
@Path(ModerationEndpoint.PATH)
@ApplicationScoped
@Tag(name = "Moderations")
public class ModerationsResource {

  @Inject ReplyDelivery delivery;

  /** The judgement, at once. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createModeration",
      summary = "Judge whether content is harmful",
      description =
          "By a lexicon of phrases and their contexts; the same text gets the same scores. Images"
              + " are accepted and add nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ModerationRequest"),
              examples = {
                @ExampleObject(name = "moderation_text", ref = "moderation_text"),
                @ExampleObject(name = "moderation_parts", ref = "moderation_parts")
              }))
  @APIResponse(
      responseCode = "200",
      description = "The judgement",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Moderation.class),
              examples = @ExampleObject(name = "moderation", ref = "moderation")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "500", ref = "ServerError")
  @APIResponse(responseCode = "503", ref = "Overloaded")
  public CompletionStage<Response> create(@Context HttpServletRequest request) {
    return delivery.whole(request);
  }
}
