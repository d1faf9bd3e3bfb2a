package org.fakeai.api.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/models}. */
@Path("v1/models")
@ApplicationScoped
@APIResponse(responseCode = "500", ref = "ServerError")
@Tag(name = "Models")
public class ModelsResource {

  @Inject ModelPages pages;

  @GET
  @Operation(operationId = "listModels", summary = "List the models")
  @APIResponse(
      responseCode = "200",
      description = "All models with a definition",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelList.class),
              examples = @ExampleObject(name = "models", ref = "models")))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public Response list() {
    return answer(pages.list());
  }

  @GET
  @Path("{id: .+}")
  @Operation(
      operationId = "retrieveModel",
      summary = "Describe one model",
      description =
          "Names may contain slashes, plain or encoded, and colons. Unknown names are described"
              + " as a request for them would be served, or refused, as `unknown_models` says.")
  @APIResponse(
      responseCode = "200",
      description = "The model",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Model.class),
              examples = @ExampleObject(name = "model", ref = "model")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  public Response model(
      @Parameter(
              example = "gpt-4o",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 256,
                      pattern = "^" + ModelPages.NAME_PATTERN + "$"))
          @PathParam("id")
          String id) {
    return answer(pages.model(id));
  }

  @GET
  @Path("{id: .+}/capabilities")
  @Operation(
      operationId = "retrieveModelCapabilities",
      summary = "Say what one model can do",
      description = "Names as above. What is not known is null.")
  @APIResponse(
      responseCode = "200",
      description = "Its abilities, prices, size and speed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelCapabilities.class),
              examples = @ExampleObject(name = "capabilities", ref = "capabilities")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "ModelNotFound")
  public Response capabilities(
      @Parameter(
              example = "gpt-4o",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 256,
                      pattern = "^" + ModelPages.NAME_PATTERN + "$"))
          @PathParam("id")
          String id) {
    return answer(pages.capabilities(id));
  }

  private static Response answer(byte[] body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
